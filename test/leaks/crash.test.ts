/** A site and a gateway crash with a row in hand: what they leave behind tells where, and not whom it was about. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { TEST_SECRET } from '../../subgraphs/testing/evidence.ts';
import { type House, openHouse } from '../house/house.ts';
import { openGateway } from '../house/open-gateway.ts';
import { createReader, type Reader } from '../postgres/reader.ts';
import { findPlanted } from './find-planted.ts';
import { keepProcess } from './kept-output.ts';
import type { PlantedName } from './planted.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const SITE = 'site-1';
const HOME_AFFAIRS = { subject: 'crash', code: '020000100001' };
const ALL_STAFF = `{ staffSearch(first: 500) {
  edges { node { code fullName idNumber permanentResidence { detail } familyOwn { fullName details } } }
  coverage { sites { status } }
} }`;

let house: House;
let reader: Reader;
const closers: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 1,
    rows: 200,
    holding: ['department-02', 'district-3'],
  });
  reader = await createReader({ url: house.ownerUrl(SITE) });
}, 60_000);
afterAll(async () => {
  for (const close of closers.reverse()) await close();
  await house?.close();
  await reader?.drop();
}, 60_000);

interface Crashing {
  /** What it announces when it is ready. */
  readonly announced: Readonly<Record<string, string>>;
  readonly exited: Promise<unknown[]>;
  said(): string;
}

async function start(main: string, name: string, config: object, how: string): Promise<Crashing> {
  const file = join(dirname(house.settings.assertionKey), `${name}.yml`);
  await writeFile(file, stringify(config));
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    [
      ...['--no-warnings', '--experimental-strip-types'],
      ...['--import', join(import.meta.dirname, 'crash-on-planted.ts')],
      ...[join(PROJECT, main), '--config', file],
    ],
    { env: { ...process.env, TRIBUTARY_CRASH: how } },
  );
  keepProcess(child, 'crash');
  closers.push(async () => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([once(lines, 'line'), exited.then(() => ['{}'])]);
  return { announced: JSON.parse(String(line[0])), exited, said: () => said };
}

const HOWS = ['thrown', 'rejected'] as const;

/** It tells that it crashed, and where; of the row it had in hand, nothing. */
function expectQuiet(said: string): void {
  expect(said).toContain('nobody caught an error');
  expect(said).toContain('"errorCode":"23505"');
  expect(said).toMatch(/"frames":\["at .*crash-on-planted\.ts/);
  expect(findPlanted(Buffer.from(said))).toEqual([]);
}

test('there is something to lose', async () => {
  const { data, errors } = await house.query(HOME_AFFAIRS, ALL_STAFF);
  expect(errors).toEqual([]);
  const held = findPlanted(Buffer.from(JSON.stringify(data))).map(({ value }) => value);
  const some: readonly PlantedName[] = ['vietnameseName', 'vietnameseIdNumber', 'vietnameseAddress'];
  expect(held).toEqual(expect.arrayContaining([...some, 'vietnameseRelative']));
});

test.each(HOWS)(
  'a site, by an error that is %s',
  async (how) => {
    const { settings } = house;
    const secret = join(dirname(settings.assertionKey), 'evidence.secret');
    await writeFile(secret, TEST_SECRET);
    const site = await start(
      'subgraphs/main.ts',
      `site-${how}`,
      {
        site: SITE,
        deployment: settings.deployment,
        subgraphs: ['organizations', 'personnel'],
        gatewayKeys: `${settings.assertionKey}.jwks`,
        evidence: { secret },
        databaseUrl: reader.urlOf({ url: house.ownerUrl(SITE) }),
      },
      how,
    );
    const issuer = String(settings.identity.keys).replace(/\.jwks$/, '');
    const { ask } = await openGateway(
      { ...settings, sites: { [SITE]: String(site.announced.url) } },
      issuer,
      closers,
    );
    const reply = await ask(HOME_AFFAIRS, ALL_STAFF);
    expect(reply.errors.map(({ extensions }) => extensions?.code)).toEqual(['NO_SITE_ANSWERED']);
    expect(findPlanted(Buffer.from(JSON.stringify(reply)))).toEqual([]);
    expect(await site.exited).toEqual([1, null]);
    expectQuiet(site.said());
  },
  60_000,
);

test.each(HOWS)(
  'a gateway, by an error that is %s',
  async (how) => {
    const { settings } = house;
    const gateway = await start(
      'gateway/main.ts',
      `gateway-${how}`,
      { ...settings, evidence: { ...settings.evidence, name: `crashing-${how}` } },
      how,
    );
    const answer = fetch(`${gateway.announced.gateway}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.token(HOME_AFFAIRS)}`,
      },
      body: JSON.stringify({ query: ALL_STAFF }),
    });
    await expect(answer).rejects.toThrow();
    expect(await gateway.exited).toEqual([1, null]);
    expectQuiet(gateway.said());
  },
  60_000,
);
