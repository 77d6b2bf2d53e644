import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Catalog } from './catalog.ts';
import { type FollowedCatalog, type FollowOptions, followCatalog } from './follow-catalog.ts';
import { newCatalog } from './new-catalog.ts';
import { moveFragment } from './operations/move-fragment.ts';
import { east, catalog as small, south } from './testing.ts';

const atNorth = newCatalog(small);
const atEast = moveFragment(atNorth, 'north', east);
const atSouth = moveFragment(atNorth, 'north', south);
const toSouth = `catalog ${atNorth.version} -> ${atSouth.version}: north moves from north to south`;
/** What the file says; anything else is refused. */
const CATALOGS: Readonly<Record<string, Catalog>> = { north: atNorth, east: atEast, south: atSouth };

let folder: string;
let file: string;
let log: string[];
let told: string[];
let followed: FollowedCatalog | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'follow-'));
  file = join(folder, 'allocation.csv');
  log = [];
  told = [];
  await writeFile(file, 'north');
});
afterEach(async () => {
  followed?.stop();
  await rm(folder, { recursive: true });
});

async function follow(options: Partial<FollowOptions> = {}): Promise<FollowedCatalog> {
  followed = await followCatalog({
    files: [],
    folders: [folder],
    async load() {
      const text = await readFile(file, 'utf8');
      const catalog = CATALOGS[text];
      if (catalog === undefined) throw new Error(`${text} is not a catalog`);
      return catalog;
    },
    logger: {
      info: (message: unknown) => log.push(String(message)),
      error: ({ because }: { because: string }, message: string) => log.push(`${message}: ${because}`),
    } as never,
    tell: (line) => told.push(line),
    // Only what the test asks for happens, unless it says otherwise.
    pollMs: 3_600_000,
    settleMs: 1,
    ...options,
  });
  return followed;
}

test('a change is taken over; a catalog that a request holds stays what it was', async () => {
  const store = await follow();
  const held = store.current();
  await writeFile(file, 'east');
  await store.refresh();
  expect(store.current()).toBe(atEast);
  expect(held).toBe(atNorth);
  const line = `catalog ${atNorth.version} -> ${atEast.version}: north moves from north to east`;
  expect(log).toEqual([line]);
  expect(told).toEqual([line]);
});

test('what cannot be served is refused with its reason, once; the last good one stays until it is mended', async () => {
  const store = await follow();
  await writeFile(file, 'nort');
  await store.refresh();
  await store.refresh();
  expect(store.state()).toEqual({ phase: 'rejected', catalog: atNorth, because: 'nort is not a catalog' });
  const line = `catalog refused, ${atNorth.version} stays: nort is not a catalog`;
  expect(log).toEqual([line]);
  expect(told).toEqual([line]);
  await writeFile(file, 'south');
  await store.refresh();
  expect(store.state()).toEqual({ phase: 'serving', catalog: atSouth });
  expect(log.slice(1)).toEqual([toSouth]);
});

test('a file that vanishes is refused as well', async () => {
  const store = await follow();
  await rm(file);
  await store.refresh();
  expect(store.state()).toMatchObject({ phase: 'rejected', catalog: atNorth });
});

test('what is being written is not believed until it rests', async () => {
  const loaded: string[] = [];
  let writes = 0;
  const store = await follow({
    settleMs: 20,
    async load() {
      const text = await readFile(file, 'utf8');
      loaded.push(text);
      // The first reading of the new state is overtaken by the writer.
      if (text === 'east' && writes++ === 0) await writeFile(file, 'south');
      return CATALOGS[text] ?? atNorth;
    },
  });
  await writeFile(file, 'east');
  await store.refresh();
  expect(loaded).toEqual(['north', 'east', 'south']);
  expect(store.current()).toBe(atSouth);
  expect(log).toEqual([toSouth]);
});

test.each<[string, Partial<FollowOptions>]>([
  ['told by the system', {}],
  ['found by looking now and then', { folders: [], pollMs: 5 }],
])('nobody has to ask: %s', async (_, options) => {
  const store = await follow({ ...options, files: [file] });
  await writeFile(join(folder, 'new'), 'east');
  await rename(join(folder, 'new'), file);
  while (store.current() !== atEast) await wait(5);
  expect(log).toContain(`catalog ${atNorth.version} -> ${atEast.version}: north moves from north to east`);
});

test('files that say the same in other bytes change nothing; a new table of sites is taken over', async () => {
  const moved = newCatalog({ ...atNorth, sites: new Map([...atNorth.sites]) });
  const store = await follow({
    load: async () => ((await readFile(file, 'utf8')) === 'north' ? atNorth : moved),
  });
  await writeFile(file, 'other sites');
  await store.refresh();
  expect(store.current()).toBe(moved);
  expect(log).toEqual([`catalog ${atNorth.version} read again`]);
});

test('after a stop nothing is followed', async () => {
  const store = await follow();
  store.stop();
  await writeFile(file, 'east');
  await store.refresh();
  expect(store.current()).toBe(atNorth);
});

test('without a good catalog there is nothing to begin with', async () => {
  await writeFile(file, 'nothing');
  await expect(follow()).rejects.toThrow('nothing is not a catalog');
});
