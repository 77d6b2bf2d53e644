/** The policies of both deployments, held against the composed schema and the units of the catalog. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { loadCodeSchemes } from '../codes/load.ts';
import { loadDeployment } from '../deployments/load.ts';
import { entitiesOf } from '../policy/check/entities.ts';
import { loadPolicy } from '../policy/load.ts';
import { subgraphFiles } from '../start/subgraph-files.ts';
import { policyWorld } from './policy-world.ts';
import { loadSitesSdl, SITES_SUBGRAPH } from './sites/sites-subgraph.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-world-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function hold(
  name: string,
  change: (files: { write(file: string, text: string): Promise<void> }) => unknown,
) {
  const { directory, subgraphs } = await loadDeployment(name);
  const home = join(folder, name);
  await cp(directory, home, { recursive: true });
  await change({ write: (file, text) => writeFile(join(home, file), text) });
  const own = { name: SITES_SUBGRAPH, sdl: await loadSitesSdl() };
  const { supergraphSdl } = await loadSupergraph(subgraphFiles(subgraphs), own);
  const schemes = await loadCodeSchemes(home);
  const world = await policyWorld(home, schemes, entitiesOf(parse(supergraphSdl).definitions));
  return { world, load: () => loadPolicy(home, schemes, world) };
}

const policyText = async (name: string) =>
  readFile(join((await loadDeployment(name)).directory, 'policy.yml'), 'utf8');

test.each(['quang-binh', 'trade-unions'])('%s: nothing is wrong', async (name) => {
  const { world, load } = await hold(name, () => {});
  expect([...(world.entities?.types.keys() ?? [])]).toEqual(
    expect.arrayContaining(['Staff', 'Organization']),
  );
  expect(world.entities?.types.get('Staff')?.fields.get('fullName')).toEqual({
    type: 'String',
    list: false,
    nullable: false,
  });
  await expect(load()).resolves.toMatchObject({ rules: expect.anything() });
});

test('a unit that the deployment does not list is refused, with its line', async () => {
  const text = (await policyText('trade-unions')).replace(
    'level: national-industrial-union, pattern: "000000000???"',
    'level: national-industrial-union, pattern: "000000000999"',
  );
  const { load } = await hold('trade-unions', ({ write }) => write('policy.yml', text));
  const line = text.split('\n').findIndex((one) => one.includes('000000000999')) + 1;
  await expect(load()).rejects.toMatchObject({
    code: 'POLICY_INVALID',
    message: expect.stringMatching(
      new RegExp(
        `policy\\.yml:${line}: rule national-industrial-union-own: no unit that the deployment lists`,
      ),
    ),
  });
});

test('a department that there is not is refused by its code', async () => {
  const text = (await policyText('quang-binh')).replace(
    'level: department, pattern: "20??????????"',
    'level: department, pattern: "21??????????"',
  );
  const { load } = await hold('quang-binh', ({ write }) => write('policy.yml', text));
  await expect(load()).rejects.toThrow(
    /rule department-20-office-02: no StaffCode of level department fits 21/,
  );
});

test('a hub’s catalog lists a part: its policy, which speaks of all, is not held against that', async () => {
  const { world } = await hold('trade-unions', ({ write }) =>
    write('catalog/completeness.yml', 'within: ["35??????????"]\nknown: [{ codes: ["350000000000"] }]\n'),
  );
  expect(world.units).toBeUndefined();
});
