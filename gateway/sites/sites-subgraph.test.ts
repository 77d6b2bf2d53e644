import { addStandby } from '../catalog/operations/standbys.ts';
import { catalog, east, north, pattern } from '../catalog/testing.ts';
import { observedConnector } from '../execute/observed-connector.ts';
import { answered, askedEvidence, scriptedConnector } from '../execute/testing.ts';
import { planningContext } from '../plan/testing.ts';
import { loadSitesSdl, sitesDataSource } from './sites-subgraph.ts';

const observer = observedConnector(scriptedConnector(({ site }) => answered(site.id, {})));
const sdl = await loadSitesSdl();

async function ask(query: string, scopeOf: (relation: string) => readonly string[], known = catalog) {
  const source = sitesDataSource(sdl, ['Person', 'Unit'], observer);
  const planning = { ...planningContext(), scopeOf: (relation: string) => scopeOf(relation).map(pattern) };
  const options = {
    kind: 'incoming operation',
    request: { query, variables: {} },
    context: { catalog: known, planning },
  };
  const { data, errors } = await source.process(options as unknown as Parameters<typeof source.process>[0]);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

const idsFor = async (scopeOf: (relation: string) => readonly string[]) =>
  ((await ask('{ sites { id } }', scopeOf)).sites as { id: string }[]).map(({ id }) => id);

test('a caller sees the sites that can hold something for them, of any relation', async () => {
  expect(await idsFor(() => ['???'])).toEqual(['north', 'south', 'east']);
  expect(await idsFor((relation) => (relation === 'Unit' ? ['32?'] : ['1??']))).toEqual(['north', 'east']);
  expect(await idsFor(() => [])).toEqual([]);
});

test('of a site: its title, its fragments, and never its URL', async () => {
  const { sites } = await ask(
    '{ sites { id title fragments { name title where role stalenessSeconds } } }',
    () => ['3??'],
  );
  expect(sites).toEqual([
    {
      id: east,
      title: 'east',
      fragments: [
        { name: 'east-1', title: 'east-1', where: '31?', role: 'PRIMARY', stalenessSeconds: 0 },
        { name: 'east-2', title: 'east-2', where: '32?', role: 'PRIMARY', stalenessSeconds: 0 },
      ],
    },
  ]);
  expect(JSON.stringify(sites)).not.toContain('.invalid');
  expect(sdl).not.toMatch(/^\s*url\b/im);
});

test('a site that keeps a copy of a fragment is shown with it, and with how far the copy may be behind', async () => {
  const copied = addStandby(catalog, 'north', east, 30);
  const query = '{ sites { id fragments { name role stalenessSeconds } } }';
  expect(await ask(query, () => ['1??'], copied)).toEqual({
    sites: [
      { id: north, fragments: [{ name: 'north', role: 'PRIMARY', stalenessSeconds: 0 }] },
      {
        id: east,
        fragments: [
          { name: 'north', role: 'STANDBY', stalenessSeconds: 30 },
          { name: 'east-1', role: 'PRIMARY', stalenessSeconds: 0 },
          { name: 'east-2', role: 'PRIMARY', stalenessSeconds: 0 },
        ],
      },
    ],
  });
});

test('whether it answered is null until it was asked', async () => {
  const query = '{ sites { id reachable lastAnsweredAt } }';
  expect(await ask(query, () => ['1??'])).toEqual({
    sites: [{ id: north, reachable: null, lastAnsweredAt: null }],
  });
  const site = catalog.sites.get(north);
  if (site === undefined) throw new Error('the small world has changed');
  const question = {
    site,
    subgraph: 'people',
    text: '{ a }',
    variables: {},
    fragments: undefined,
    scope: 'all',
    deadlineMs: 1_000,
    stalenessSeconds: 0,
    assertion: 'a',
    caller: 'ana',
    evidence: askedEvidence,
  };
  await observer.ask(question, new AbortController().signal);
  expect(await ask(query, () => ['1??'])).toMatchObject({
    sites: [{ reachable: true, lastAnsweredAt: expect.any(String) }],
  });
});
