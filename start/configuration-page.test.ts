/** The page of the configuration is what the files are checked against, and nothing on it is left to be guessed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { describeKeys } from '../documents/describe-keys.ts';
import { gatewayDocument, loadGatewayConfig } from '../gateway/config/gateway-config.ts';
import { loadSiteSettings, siteDocument, sitesDocument } from '../subgraphs/site/config.ts';
import { CONFIGURATION_PAGE, printConfigurationPage } from './configuration-page.ts';

test('docs/configuration.md is what the shapes say (npm run docs:configuration writes it)', async () => {
  expect(await readFile(CONFIGURATION_PAGE, 'utf8')).toBe(printConfigurationPage());
});

const DOCUMENTS: readonly [string, z.ZodType][] = [
  ['gateway.yml', gatewayDocument],
  ['site.yml of one site', siteDocument],
  ['site.yml of several', sitesDocument],
];

describe.each(DOCUMENTS)('%s', (_, document) => {
  const keys = describeKeys(document);

  test.each(keys.map((key) => [key.path, key] as const))('%s has a meaning and an example', (_path, key) => {
    expect(key.meaning).not.toBe('');
    expect(key.example !== '' || key.type.includes('group')).toBe(true);
  });

  test('what is given as an example fits, all of it at once', () => {
    const written: Record<string, unknown> = {};
    for (const { path, example } of keys) if (example !== '') put(written, path.split('.'), parse(example));
    expect(document.safeParse(written).error?.issues ?? []).toEqual([]);
  });
});

/** `a[].b` is put into the one entry of the list `a`. */
function put(into: Record<string, unknown>, [name = '', ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) {
    into[name] = value;
    return;
  }
  const [own, isList] = name.endsWith('[]') ? [name.slice(0, -2), true] : [name, false];
  const group: Record<string, unknown> = {};
  into[own] ??= isList ? [group] : group;
  const known = into[own] as Record<string, unknown> | Record<string, unknown>[];
  put(Array.isArray(known) ? (known[0] ?? group) : known, below, value);
}

describe('a file out of the page', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'configuration-page-'));
    file = join(folder, 'a.yml');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const yaml = [...printConfigurationPage().matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);

  test('can be copied for a gateway', async () => {
    await writeFile(file, yaml[0] ?? '');
    expect(await loadGatewayConfig(file)).toMatchObject({
      port: 4000,
      limits: { statisticsCacheSeconds: 30 },
    });
  });

  test('can be copied for one site, and for several', async () => {
    await writeFile(file, yaml[1] ?? '');
    expect(await loadSiteSettings(file)).toMatchObject([{ site: 'district-3', port: 4103 }]);
    await writeFile(file, yaml[2] ?? '');
    expect(await loadSiteSettings(file)).toMatchObject([{ site: 'department-02' }, { site: 'district-3' }]);
  });
});
