/** Of a fragment's copies the first is the primary and no other; each is at a site of its own, as stale as it can be. */
import type { Placement } from '../catalog.ts';
import type { CatalogRule } from '../check.ts';

export const copiesInOrder: CatalogRule = ({ allocation }) =>
  [...allocation].flatMap(([fragment, placements]) =>
    faultsOf(placements).map((fault) => ({ fragment, message: `fragment ${fragment} ${fault}` })),
  );

function faultsOf(placements: readonly Placement[]): readonly string[] {
  const [first] = placements;
  const primaries = placements.filter(({ role }) => role === 'primary').map(({ site }) => site);
  const sites = placements.map(({ site }) => site);
  const twice = new Set(sites.filter((site, at) => sites.indexOf(site) < at));
  return [
    ...(primaries.length > 1 ? [`has its primary at ${primaries.join(' and at ')}`] : []),
    ...(first !== undefined && primaries.length === 0 ? [`has standbys and no primary`] : []),
    ...(primaries.length === 1 && first?.role !== 'primary' ? ['does not name its primary first'] : []),
    ...[...twice].map((site) => `is kept at ${site} twice`),
    ...placements
      .filter((placement) => !isStalenessOf(placement))
      .map(
        ({ site, role, stalenessSeconds }) => `has a ${role} at ${site} that is ${stalenessSeconds} s stale`,
      ),
  ];
}

const isStalenessOf = ({ role, stalenessSeconds }: Placement): boolean =>
  role === 'primary'
    ? stalenessSeconds === 0
    : Number.isSafeInteger(stalenessSeconds) && stalenessSeconds >= 0;
