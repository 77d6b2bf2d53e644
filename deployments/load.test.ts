import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDeployments, loadDeployment } from './load.ts';

test('both deployments are found by name', async () => {
  expect(await listDeployments()).toEqual(['quang-binh', 'trade-unions']);
  for (const name of await listDeployments()) {
    expect((await loadDeployment(name)).name).toBe(name);
  }
});

test('an identity without any right has no code', async () => {
  const { identities } = await loadDeployment('trade-unions');
  expect(identities.find(({ id }) => id === 'no-rights')).not.toHaveProperty('code');
});

test('identity ids are unique over both deployments', async () => {
  const all = await Promise.all((await listDeployments()).map((name) => loadDeployment(name)));
  const ids = all.flatMap(({ identities }) => identities.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('an unknown name is refused with the names there are', async () => {
  await expect(loadDeployment('paris')).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: 'no deployment is called paris; there are quang-binh and trade-unions',
  });
});

describe('a broken file is refused with its line', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deployment-'));
    const { directory } = await loadDeployment('trade-unions');
    for (const file of ['deployment.yml', 'identities.yml'])
      await cp(join(directory, file), join(folder, file));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(from, to));
  };

  test.each([
    ['deployment.yml', 'locale: zh', 'locale: de', /deployment\.yml:4: locale: /],
    ['deployment.yml', 'defaultRows: 20000', 'defaultRows: many', /deployment\.yml:6: defaultRows: /],
    ['deployment.yml', 'default: catalog', 'other: catalog', /deployment\.yml:\d+: allocations\.default: /],
    [
      'identities.yml',
      'id: fujian',
      'id: national',
      /identities\.yml:\d+: \d\.id: identity national is written twice/,
    ],
    [
      'identities.yml',
      'code: "350000000000"',
      'code: 350000000000',
      /identities\.yml:\d+: 2\.code: must be quoted/,
    ],
    ['identities.yml', '- id: national', '- id: {', /identities\.yml:\d+: /],
  ])('%s with %s → %s', async (file, from, to, message) => {
    await edit(file, from, to);
    await expect(loadDeployment(folder)).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringMatching(message),
    });
  });
});
