/** Which sites are asked for some of a fetch's fields only: no site hears of what it has no share in. */
import { type FragmentPlan, routedAsks } from '../plan/fragment-plan.ts';
import type { CutFields } from './explained-fetch.ts';

export function cutFields({ fields }: FragmentPlan): readonly CutFields[] {
  const asks = fields.flatMap(routedAsks).filter(({ inputs }) => inputs.length > 0);
  const bySite = new Map<string, string[]>();
  for (const ask of asks) {
    const name = ask.kind === 'OwnRows' ? 'own rows' : ask.shape.responseKey;
    for (const { site } of ask.inputs) bySite.set(site, [...(bySite.get(site) ?? []), name]);
  }
  const byFields = new Map<string, { readonly fields: readonly string[]; readonly sites: string[] }>();
  for (const [site, names] of bySite) {
    if (names.length === asks.length) continue;
    const known = byFields.get(names.join());
    if (known === undefined) byFields.set(names.join(), { fields: names, sites: [site] });
    else known.sites.push(site);
  }
  return [...byFields.values()];
}
