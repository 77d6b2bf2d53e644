/** Whatever is done to a catalog, in whatever order: no code is lost, none is in two places, each copy can be asked. */
import fc from 'fast-check';
import { matchesPattern } from '../../../codes/pattern.ts';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { type Catalog, parseSiteId, placementsOf, type SiteId } from '../catalog.ts';
import { checkCatalog } from '../check.ts';
import { newCatalog } from '../new-catalog.ts';
import { pattern, catalog as small } from '../testing.ts';
import { type FormerPrimary, moveFragment } from './move-fragment.ts';
import { addSite, removeSite } from './sites.ts';
import { remainderOf, splitFragment } from './split-fragment.ts';
import { addStandby, promoteStandby, removeStandby } from './standbys.ts';

type Operation = (catalog: Catalog) => Catalog;

const ALL_CODES = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));
const start = newCatalog(small);

const site: fc.Arbitrary<SiteId> = fc.constantFrom('north', 'south', 'east', 'west').map(parseSiteId);
const former: fc.Arbitrary<FormerPrimary> = fc.constantFrom<FormerPrimary>('leaves', {
  stalenessSeconds: 3,
});
/** A fragment is chosen by its place, because splits give new names. */
const chosen = fc.nat(20);
const nameAt = ({ fragments }: Catalog, at: number): string => fragments[at % fragments.length]?.name ?? '';

/** One piece as drawn, the others whatever it leaves of the whole. */
const split =
  (at: number, digit: string, position: number): Operation =>
  (catalog) => {
    const whole = catalog.fragments[at % catalog.fragments.length];
    if (whole === undefined) throw new Error('a catalog never loses all of its fragments');
    const where = pattern(whole.where.slice(0, position) + digit + whole.where.slice(position + 1));
    const pieces = [where, ...remainderOf(whole, [{ where }])];
    return splitFragment(
      catalog,
      whole.name,
      pieces.map((part) => ({ name: `${whole.name}/${part}`, title: '', where: part })),
    );
  };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  site.map((id) => (catalog: Catalog) => addSite(catalog, { id, title: id, url: 'http://new.invalid' })),
  site.map((id) => (catalog: Catalog) => removeSite(catalog, id)),
  fc.tuple(chosen, site, former).map(
    ([at, to, then]) =>
      (catalog: Catalog) =>
        moveFragment(catalog, nameAt(catalog, at), to, then),
  ),
  fc.tuple(chosen, fc.constantFrom(...'0123'), fc.nat(2)).map((drawn) => split(...drawn)),
  fc.tuple(chosen, site, fc.integer({ min: -1, max: 60 })).map(
    ([at, to, stale]) =>
      (catalog: Catalog) =>
        addStandby(catalog, nameAt(catalog, at), to, stale),
  ),
  fc.tuple(chosen, site).map(
    ([at, to]) =>
      (catalog: Catalog) =>
        removeStandby(catalog, nameAt(catalog, at), to),
  ),
  fc.tuple(chosen, site, former).map(
    ([at, to, then]) =>
      (catalog: Catalog) =>
        promoteStandby(catalog, nameAt(catalog, at), to, then),
  ),
);

const homesOf = ({ fragments }: Catalog, code: string): number =>
  fragments.filter(({ where }) => matchesPattern(where, code)).length;

/** A snapshot that shares nothing with the catalog. */
const told = ({ version, fragments, allocation, sites }: Catalog): string =>
  JSON.stringify([version, fragments, [...allocation], [...sites]]);

test('any sequence of operations keeps the catalog disjoint and complete, and a refused one changes nothing', () => {
  const done = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      let catalog = start;
      for (const apply of operations) {
        const before = told(catalog);
        const held = catalog;
        try {
          catalog = apply(held);
          done.accepted += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(TributaryError);
          done.refused += 1;
        }
        expect(told(held)).toBe(before);
      }
      expect(checkCatalog(catalog)).toEqual([]);
      expect(ALL_CODES.map((code) => homesOf(catalog, code))).toEqual(
        ALL_CODES.map((code) => homesOf(start, code)),
      );
      for (const { name } of catalog.fragments) {
        const [first, ...others] = placementsOf(catalog, name);
        expect(first?.role).toBe('primary');
        expect(others.every(({ role }) => role === 'standby')).toBe(true);
      }
      // What a catalog says makes its version, not the way it came about.
      expect(newCatalog(catalog).version).toBe(catalog.version);
    }),
    { numRuns: 150 },
  );
  expect(done.accepted).toBeGreaterThan(100);
  expect(done.refused).toBeGreaterThan(100);
});
