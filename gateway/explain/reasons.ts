/** Why fragments are left out, in words; those with one reason stand together. */
import { unreachable } from '../../errors/unreachable.ts';
import type { PrunedFragment, PruneReason } from '../plan/fragment-plan.ts';
import type { LeftOutFragments } from './explained-fetch.ts';

export function leftOutFragments(pruned: readonly PrunedFragment[]): readonly LeftOutFragments[] {
  const byReason = new Map<string, { readonly reason: PruneReason['kind']; readonly fragments: string[] }>();
  for (const { fragment, reason } of pruned) {
    const because = inWords(reason);
    const known = byReason.get(because);
    if (known === undefined) byReason.set(because, { reason: reason.kind, fragments: [fragment.name] });
    else known.fragments.push(fragment.name);
  }
  return [...byReason].map(([because, { reason, fragments }]) => ({
    kind: 'LeftOutFragments',
    reason,
    because,
    fragments,
  }));
}

function inWords(reason: PruneReason): string {
  switch (reason.kind) {
    case 'argument':
      return reason.allows.length === 0
        ? `${reason.path} allows no code`
        : `${reason.path} allows only ${reason.allows.join(' ')}`;
    case 'keys':
      return 'holds none of the keys that the caller may see';
    case 'scope':
      return 'outside the caller’s scope';
    case 'combination':
      return 'the arguments and the caller’s scope have no code in common here';
    default:
      return unreachable(reason);
  }
}
