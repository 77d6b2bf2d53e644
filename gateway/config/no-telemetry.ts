/** @apollo/gateway reports its use to its maker unless told not to, before it is loaded: import this first. */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
