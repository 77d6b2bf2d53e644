/** Name of the environment variable by which a test run tells its tests where the server is. */
export const ADMIN_URL = 'TRIBUTARY_TEST_ADMIN_URL';
