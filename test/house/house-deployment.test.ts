/** The deployment folder of a house: what is said of copies and of added entities, as gateway and sites read it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { loadCodeSchemes } from '../../codes/load.ts';
import { loadDeployment } from '../../deployments/load.ts';
import { loadSchemas } from '../../gateway/catalog/load.ts';
import { entitiesOf } from '../../policy/check/entities.ts';
import { accessAt } from '../../policy/field-access.ts';
import { loadPolicy } from '../../policy/load.ts';
import { scopeOf } from '../../policy/scope.ts';
import { type HouseDeployment, writeDeployment } from './house-deployment.ts';
import { keepersOf, planTopology, standbySites, type TopologyOptions } from './topology.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `tributary-house-deployment-${process.pid}-`));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(
  name: string,
  options: Omit<TopologyOptions, 'sites'>,
  rights: HouseDeployment['rights'] = [],
) {
  const { directory } = await loadDeployment(name);
  const topology = await planTopology(directory, { sites: 3, ...options });
  const home = join(folder, 'deployment');
  await writeDeployment(directory, home, { topology, rights, stalenessSeconds: 45 });
  return { home, topology, original: directory };
}

const placements = async (home: string, fragment: string) =>
  (await loadSchemas({ directory: home, space: 12 })).allocation.get(fragment);

describe('copies', () => {
  test('without any, a fragment has its primary', async () => {
    const { home, topology } = await write('quang-binh', {});
    const [first] = topology.fragments;
    expect(topology.sites).toEqual(['site-1', 'site-2', 'site-3']);
    expect(await placements(home, first?.name ?? '')).toEqual([
      { site: 'site-1', role: 'primary', stalenessSeconds: 0 },
    ]);
  });

  test('a standby is allocated; a site of its own is opened for it', async () => {
    const standbys = { 'department-01': ['site-2', 'mirror'], 'department-02': ['mirror'] };
    const { home, topology } = await write('quang-binh', { standbys });
    expect(topology.sites).toEqual(['site-1', 'site-2', 'site-3', 'mirror']);
    expect(await placements(home, 'department-01')).toEqual([
      { site: 'site-1', role: 'primary', stalenessSeconds: 0 },
      { site: 'site-2', role: 'standby', stalenessSeconds: 45 },
      { site: 'mirror', role: 'standby', stalenessSeconds: 45 },
    ]);
    expect(keepersOf(topology, '010000100001')).toEqual(['site-1', 'site-2', 'mirror']);
    expect(keepersOf(topology, '030000100001')).toEqual(['site-3']);
    // Site 2 has rows of its own, which are as fresh as can be.
    expect(standbySites(topology)).toEqual(['mirror']);
  });

  test('rows may lie where the catalog does not know of them', async () => {
    const { home, topology } = await write('quang-binh', { stray: { 'department-01': ['site-3'] } });
    expect(keepersOf(topology, '010000100001')).toEqual(['site-1', 'site-3']);
    expect(await placements(home, 'department-01')).toHaveLength(1);
  });

  test('a fragment that is cut has copies piece by piece', async () => {
    const { topology } = await write('trade-unions', {
      split: { 'province-35': ['350?????????', '351?????????'] },
      standbys: { 'province-35-351?????????': ['mirror'] },
    });
    expect(keepersOf(topology, '351000000000')).toContain('mirror');
    expect(keepersOf(topology, '350000000000')).not.toContain('mirror');
  });

  test.each([
    [
      'a fragment that there is not',
      { standbys: { 'department-99': ['site-1'] } },
      'no fragment department-99',
    ],
    ['a copy beside the primary', { standbys: { 'department-01': ['site-1'] } }, 'twice at one site'],
    [
      'a copy that strays',
      { standbys: { 'department-01': ['site-2'] }, stray: { 'department-01': ['site-2'] } },
      'twice at one site',
    ],
  ])('is refused: %s', async (_what, options, message) => {
    await expect(write('quang-binh', options)).rejects.toThrow(message);
  });
});

describe('rights of added entities', () => {
  const { definitions } = parse(`
    type Course @fragmented(by: "code") { code: OrganizationCode! title: String! }
    type Visit @fragmented(by: "code") { code: OrganizationCode! }
    type Organization @fragmented(by: "code") { code: OrganizationCode! courses: Int }
  `);
  const added = (entity: string, model: string) => ({
    rights: { [entity]: model },
    entities: entitiesOf(definitions),
  });

  test('are those of their models, and nobody else’s change', async () => {
    const { home, original } = await write('quang-binh', {}, [
      added('Course', 'Organization'),
      added('Visit', 'Nothing'),
    ]);
    const schemes = await loadCodeSchemes(home);
    const [policy, before] = [await loadPolicy(home, schemes), await loadPolicy(original, schemes)];
    for (const code of ['020000100001', '110000100001', '003000100001', '003010014001', '170000100001']) {
      const scope = scopeOf(policy, { subject: 'me', code }, 'Course');
      expect(scope.length).toBeGreaterThan(0);
      expect(scope).toEqual(scopeOf(policy, { subject: 'me', code }, 'Organization'));
      expect(scope).toEqual(scopeOf(before, { subject: 'me', code }, 'Organization'));
      expect(scopeOf(policy, { subject: 'me', code }, 'Visit')).toEqual([]);
    }
    expect(scopeOf(policy, { subject: 'me' }, 'Course')).toEqual([]);
  });

  test('what is added is shown with them, and what was hidden stays hidden', async () => {
    const { home } = await write('quang-binh', {}, [added('Course', 'Organization')]);
    const policy = await loadPolicy(home, await loadCodeSchemes(home));
    const at = (relation: string, field: string) => accessAt(policy, relation, field, 'REDUCED');
    expect([at('Course', 'title'), at('Organization', 'courses'), at('Organization', 'name')]).toEqual([
      'SHOWN',
      'SHOWN',
      'SHOWN',
    ]);
    expect([at('Organization', 'leader'), at('Staff', 'birthDate')]).toEqual(['HIDDEN', 'HIDDEN']);
  });
});
