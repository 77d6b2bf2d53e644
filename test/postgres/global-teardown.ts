/** Stops what global-setup started. */
export default async function teardown(): Promise<void> {
  const { stopTestCluster } = globalThis as unknown as { stopTestCluster: () => Promise<void> };
  await stopTestCluster();
}
