/** Moving a fragment: another site becomes its primary, when the rows are there already. */
import { type Catalog, placementsOf, primary, primaryOf, type SiteId, standby } from '../catalog.ts';
import { catalogInvalid } from '../refusal.ts';
import { fragmentNamed, withPlacements } from './change.ts';

/** What becomes of the site that was the primary until now. */
export type FormerPrimary =
  /** It is not asked for the fragment any more. */
  | 'leaves'
  /** It stays as a standby that may be so far behind. */
  | { readonly stalenessSeconds: number };

/** Other standbys stay. A standby may be moved to as well: it is one no longer. */
export function moveFragment(
  catalog: Catalog,
  name: string,
  to: SiteId,
  former: FormerPrimary = 'leaves',
): Catalog {
  fragmentNamed(catalog, name);
  const from = primaryOf(catalog, name);
  if (from === to) throw catalogInvalid([`fragment ${name} has its primary at ${to} already`]);
  const others = placementsOf(catalog, name).filter(({ site }) => site !== from && site !== to);
  const behind = former === 'leaves' || from === undefined ? [] : [standby(from, former.stalenessSeconds)];
  return withPlacements(catalog, name, [primary(to), ...others, ...behind]);
}
