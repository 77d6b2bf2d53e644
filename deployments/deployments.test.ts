import { join } from 'node:path';
import { loadCodeSchemes } from '../codes/load.ts';
import { intersectPatterns, matchesPattern, parsePattern } from '../codes/pattern.ts';
import { checkCode, levelOf, parseCode } from '../codes/scheme.ts';
import { readTable } from '../documents/read-table.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Deployment } from './deployment.ts';
import { recordSource } from './generate/generate.ts';
import { loadDeployment } from './load.ts';

const NAMES = ['quang-binh', 'trade-unions'];

/** At which level each demo identity stands; without a level it has no code and so no rights. */
const LEVELS: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'quang-binh': {
    'home-affairs': 'department',
    'natural-resources': 'department',
    finance: 'department',
    construction: 'department',
    'district-3-home-affairs': 'district',
    'district-3-office': 'district',
    'commune-301-clerk': 'commune',
    'commune-301-chair': 'commune',
  },
  'trade-unions': {
    national: 'national',
    'railway-union': 'national-industrial-union',
    fujian: 'province',
    'longyan-city': 'city',
    'xinluo-district': 'county',
    'grass-roots': 'basic',
    'no-rights': undefined,
  },
};

async function fragmentsOf({ directory }: Deployment) {
  const rows = await readTable(join(directory, 'catalog/fragments.csv'), [
    'fragment',
    'where',
    'title',
    'source',
  ]);
  return rows.map(({ fragment, where }) => ({ name: fragment, where: parsePattern(where, 12) }));
}

describe.each(NAMES)('%s', (name) => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await loadDeployment(name);
  });

  test('no two fragments have a code in common', async () => {
    const fragments = await fragmentsOf(deployment);
    const overlaps = fragments.flatMap((a, i) =>
      fragments
        .slice(i + 1)
        .filter((b) => intersectPatterns(a.where, b.where) !== undefined)
        .map((b) => [a.name, b.name]),
    );
    expect(overlaps).toEqual([]);
  });

  test('every unit is in exactly one fragment', async () => {
    const fragments = await fragmentsOf(deployment);
    const { units } = await recordSource(deployment, { rows: 500, seed: 1 });
    const wrong = units.filter(
      (unit) => fragments.filter(({ where }) => matchesPattern(where, unit)).length !== 1,
    );
    expect(wrong).toEqual([]);
  });

  test('every allocation gives every fragment a known site', async () => {
    const fragments = (await fragmentsOf(deployment)).map((fragment) => fragment.name);
    const sites = (await readTable(join(deployment.directory, 'catalog/sites.csv'), ['site', 'title'])).map(
      ({ site }) => site,
    );
    expect(sites.filter((site) => !/^[a-z][a-z0-9-]{1,30}$/.test(site))).toEqual([]);
    for (const file of Object.values(deployment.allocations)) {
      const rows = await readTable(join(deployment.directory, file), ['fragment', 'site']);
      expect(rows.map(({ fragment }) => fragment)).toEqual(fragments);
      expect(rows.filter(({ site }) => !sites.includes(site))).toEqual([]);
    }
  });

  test('the policy names only levels and patterns that its scheme has', async () => {
    const schemes = await loadCodeSchemes(deployment.directory);
    await expect(loadPolicy(deployment.directory, schemes)).resolves.toMatchObject({
      version: expect.stringMatching(/^\d+\.[0-9a-f]{12}$/),
    });
  });

  test('every identity has a code of the policy’s scheme, or none', async () => {
    const schemes = await loadCodeSchemes(deployment.directory);
    const { identityScheme } = await loadPolicy(deployment.directory, schemes);
    const levels = Object.fromEntries(
      deployment.identities.map(({ id, code }) => [
        id,
        code && levelOf(identityScheme, parseCode(identityScheme, code)).name,
      ]),
    );
    expect(levels).toEqual(LEVELS[name]);
  });

  test('every unit’s code is a code of the scheme, at the level the row says', async () => {
    const scheme = (await loadCodeSchemes(deployment.directory)).get('OrganizationCode');
    if (scheme === undefined) throw new Error('there is no scheme OrganizationCode');
    const source = await recordSource(deployment, { rows: 500, seed: 1 });
    for (const unit of source.units) {
      const [first] = source.recordsOf(unit);
      if (first?.table !== 'organization') throw new Error(`${unit} does not begin with its organization`);
      expect(checkCode(scheme, unit)).toBeUndefined();
      expect(levelOf(scheme, parseCode(scheme, unit)).name).toBe(first.row.level);
    }
  });
});

test('allocations of Quảng Bình have 28 and 187 sites', async () => {
  const { directory, allocations } = await loadDeployment('quang-binh');
  const sites = async (file = '') =>
    new Set((await readTable(join(directory, file), ['site'])).map(({ site }) => site)).size;
  expect(await sites(allocations.default)).toBe(28);
  expect(await sites(allocations['187'])).toBe(187);
});

test('table 2.14 and the policy of Quảng Bình say the same', async () => {
  const { directory } = await loadDeployment('quang-binh');
  const table = await readTable(join(directory, 'reference/qb_table_2_14.csv'), [
    'department_code',
    'target_kind',
    'normalised_pattern_12',
  ]);
  const printed = table
    .filter(({ target_kind }) => target_kind === 'district_office' || target_kind === 'commune_title')
    .map((row) => `${row.department_code}?????????? ${row.normalised_pattern_12}`);
  const { rules } = await loadPolicy(directory, await loadCodeSchemes(directory));
  const written = rules
    .filter(({ fields }) => fields === 'REDUCED')
    .map(({ grantee, sees }) => `${grantee.pattern} ${sees}`);
  expect(written).toEqual(printed);
  expect(written.filter((right) => right.startsWith('17'))).toEqual([]);
});

/** Which columns say where a row of reference data comes from or how sure it is. */
const CERTAINTY: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'quang-binh': {
    'qb_communes.csv': ['code_status', 'note'],
    'qb_departments.csv': ['in_table_2_3', 'in_table_2_14', 'note'],
    'qb_department_offices_seed.csv': ['source'],
    'qb_districts.csv': ['note'],
    'qb_district_offices.csv': ['basis', 'certainty'],
    'qb_commune_titles.csv': ['certainty'],
    'qb_rights_2_12_2_13.csv': ['seed_note'],
    'qb_table_2_14.csv': ['status'],
    'qb_seed_issues.csv': ['reason', 'confidence'],
    'vn_ranks.csv': ['source'],
    'vn_2c_fields.csv': ['source'],
    'vn_code_lists.csv': ['source'],
    'vn_ethnic_54.csv': ['source'],
  },
  'trade-unions': {
    'cn_integration_units.csv': ['why', 'in_gbt2260', 'note'],
    'cn_national_industrial_unions.csv': ['source'],
    'cn_union_levels.csv': ['source'],
    'cn_gbt2260_provinces.csv': ['source'],
    'cn_union_code_lists.csv': ['source'],
    'cn_union_member_fields.csv': ['source'],
    'cn_union_org_fields.csv': ['source'],
    'cn_uscc_authority_codes.csv': ['source'],
    'cn_personal_info_masking.csv': ['source_of_mask', 'note'],
  },
};

test.each(NAMES)('the reference data of %s keep their status columns', async (name) => {
  const { directory } = await loadDeployment(name);
  for (const [file, columns] of Object.entries(CERTAINTY[name] ?? {})) {
    const rows = await readTable(join(directory, 'reference', file), columns);
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('a column that is missing is named with its file', async () => {
  const { directory } = await loadDeployment('quang-binh');
  await expect(readTable(join(directory, 'catalog/sites.csv'), ['site', 'colour'])).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringMatching(/sites\.csv: there is no column colour$/),
  });
});
