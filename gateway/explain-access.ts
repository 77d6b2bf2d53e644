/** Who is shown a plan: it names sites and patterns, which are nobody's business but the operator's unless he says so. */
import { matchesPattern, parsePattern } from '../codes/pattern.ts';
import type { Identity } from '../identity/identity.ts';
import type { GatewayConfig } from './config/gateway-config.ts';

/** Throws PATTERN_INVALID when a pattern is not of the code space. */
export function explainAccess(
  setting: GatewayConfig['explain'],
  space: number,
): (identity: Pick<Identity, 'code'>) => boolean {
  switch (setting) {
    case 'everyone':
      return () => true;
    case 'nobody':
    case undefined:
      return () => false;
    default: {
      const patterns = setting.map((pattern) => parsePattern(pattern, space));
      return ({ code }) => code !== undefined && patterns.some((pattern) => matchesPattern(pattern, code));
    }
  }
}
