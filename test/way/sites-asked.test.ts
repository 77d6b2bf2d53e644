import { MembersAndParentsDocument, StaffByCodeDocument } from '../../client/__generated__/operations.ts';
import { type House, openHouse } from '../house/house.ts';
import { lies } from '../house/topology.ts';
import { askTyped } from './ask-typed.ts';

const counts = (house: House, subject: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(house.requests(subject)).map(([site, bySubgraph]) => [
      site,
      Object.values(bySubgraph).reduce((sum, count) => sum + count, 0),
    ]),
  );

/** The fragments that an explanation says were left out. */
function leftOut(tree: unknown): readonly string[] {
  if (tree === null || typeof tree !== 'object') return [];
  const { kind, fragments } = tree as { readonly kind?: string; readonly fragments?: readonly string[] };
  return kind === 'LeftOutFragments' ? (fragments ?? []) : Object.values(tree).flatMap(leftOut);
}

describe('Quảng Bình at eight sites', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ deployment: 'quang-binh', sites: 8, rows: 1_500 });
  }, 60_000);
  afterAll(() => house.close());

  test('staff(code:) asks exactly one site', async () => {
    const code = house.rows.staff[0]?.code ?? '';
    const { staff } = await askTyped(
      house,
      { subject: 'single', code: '020000100001' },
      StaffByCodeDocument,
      { code },
    );
    const place = house.fragments.find(({ where }) => lies(code, where));
    expect(staff).toEqual({ code, site: { id: place?.site } });
    expect(counts(house, 'single')).toEqual({ [place?.site ?? '']: 1 });
  });

  test('a filter on a unit asks only the sites that can hold it, and the plan says why not the others', async () => {
    const reply = await house.query(
      { subject: 'unit', code: '020000100001' },
      '{ staffSearch(filter: {unit: ["0800000"]}, first: 5) { totalCount } }',
      {},
      { 'x-tributary-explain': '1' },
    );
    const place = house.fragments.find(({ name }) => name === 'department-08');
    expect(counts(house, 'unit')).toEqual({ [place?.site ?? '']: 1 });
    const plan = String(reply.extensions.plan);
    expect(plan).toContain(`ask ${place?.site} (08??????????)`);
    // The text names the first and the last of many; the tree has them all.
    const others = house.fragments.map(({ name }) => name).filter((name) => name !== 'department-08');
    expect([...leftOut(reply.extensions.explain)].sort()).toEqual(others.sort());
    expect(plan).toContain('filter.unit allows only 08??????????');
  });

  test('a commune clerk’s broad search asks one site, and the plan says that the scope left out the others', async () => {
    const reply = await house.query(
      { subject: 'clerk', code: '003010014001' },
      '{ staffSearch(first: 50) { edges { node { code } } totalCount } }',
      {},
      { 'x-tributary-explain': '1' },
    );
    const place = house.fragments.find(({ name }) => name === 'commune-301');
    expect(counts(house, 'clerk')).toEqual({ [place?.site ?? '']: 1 });
    expect(String(reply.extensions.plan)).toMatch(/leave out .*department-01.*: outside the caller’s scope/);
  });

  test('a caller without any right asks nobody', async () => {
    const reply = await house.query(
      { subject: 'nobody-at-all' },
      '{ staffSearch { totalCount coverage { complete sites { site } } } some: staffSearch { edges { node { code } } } }',
    );
    expect(reply.errors).toMatchObject([
      { path: ['some', 'edges', 'node', 'code'], extensions: { code: 'FIELD_DENIED' } },
    ]);
    expect(reply.data).toEqual({
      staffSearch: { totalCount: 0, coverage: { complete: true, sites: [] } },
      some: null,
    });
    expect(counts(house, 'nobody-at-all')).toEqual({});
  });
});

describe('trade unions at eight sites', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ deployment: 'trade-unions', sites: 8, rows: 600 });
  }, 60_000);
  afterAll(() => house.close());

  test('members with their organization, across provinces, ask each site at most once per level', async () => {
    const { memberSearch } = await askTyped(
      house,
      { subject: 'levels', code: '000000000000' },
      MembersAndParentsDocument,
      { first: 200 },
    );
    expect(memberSearch?.edges).toHaveLength(200);
    for (const { node } of memberSearch?.edges ?? []) {
      expect(node.organization).toMatchObject({ code: node.organizationCode, parent: {} });
    }
    const asked = house.requests('levels');
    // Level 1: members. Level 2: their organizations, with the parents that the same site holds. Level 3: parents elsewhere.
    for (const site of house.sites) {
      expect(asked[site]?.members ?? 0).toBeLessThanOrEqual(1);
      expect(asked[site]?.organizations ?? 0).toBeLessThanOrEqual(2);
    }
    expect(Object.values(asked).reduce((sum, { members = 0 }) => sum + members, 0)).toBe(8);
  });
});
