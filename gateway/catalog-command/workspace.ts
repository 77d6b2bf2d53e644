/** The files that a change of the catalog may touch, read once and changed as values. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadCodeSchemes } from '../../codes/load.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type Catalog, sitesKeeping } from '../catalog/catalog.ts';
import { type Completeness, loadCompleteness } from '../catalog/completeness.ts';
import { readTables, toSchemas } from '../catalog/files/catalog-files.ts';
import type { Table } from '../catalog/files/table.ts';
import { toCatalog } from '../catalog/load.ts';
import { loadGatewayConfig } from '../config/gateway-config.ts';
import type { Invocation } from './command.ts';

/** The name by which the allocation without a name goes. */
export const DEFAULT_ALLOCATION = 'default';

export interface Workspace {
  readonly directory: string;
  readonly space: number;
  readonly complete: Completeness | undefined;
  readonly fragments: Table;
  readonly sites: Table;
  /** All of the deployment: a fragment that is split is split in each of them. */
  readonly allocations: ReadonlyMap<string, Table>;
  /** The one to work on. */
  readonly chosen: string;
  /** The gateway's configuration, when URLs are to be known. */
  readonly config?: { readonly file: string; readonly text: string; readonly urls: Urls };
}

type Urls = Readonly<Record<string, string>>;

/** Throws CATALOG_INVALID or CONFIGURATION_INVALID when files are missing or cannot be read. */
export async function readWorkspace(invocation: Omit<Invocation, 'command' | 'dryRun'>): Promise<Workspace> {
  const config = invocation.config === undefined ? undefined : await readConfig(invocation.config);
  const directory = await directoryOf(invocation.deployment ?? config?.deployment ?? '');
  if (config !== undefined && config.deployment !== directory) {
    throw refuse(`${config.file} is the configuration of ${config.deployment}, not of ${directory}`);
  }
  const chosen = invocation.allocation ?? config?.allocation ?? DEFAULT_ALLOCATION;
  const names = await allocationNames(directory);
  if (!names.includes(chosen))
    throw refuse(`there is no allocation ${chosen}; there are ${names.join(', ')}`);
  const read = await Promise.all(names.map((name) => readTables(directory, fileName(name))));
  const [first] = read;
  if (first === undefined) throw new Error('[BUG] the chosen allocation was found and is gone');
  const space = await spaceOf(directory);
  return {
    directory,
    space,
    complete: await loadCompleteness(directory, space),
    fragments: first.fragments,
    sites: first.sites,
    allocations: new Map(read.map(({ allocation }, at) => [names[at] ?? '', allocation])),
    chosen,
    ...(config && { config: { file: config.file, text: config.text, urls: config.sites } }),
  };
}

/**
 * The catalog that the files say under an allocation.
 *
 * Without a configuration, and for allocations that are not its own, every site named anywhere is taken for known.
 */
export function catalogOf(workspace: Workspace, allocation: string = workspace.chosen): Catalog {
  const table = workspace.allocations.get(allocation);
  if (table === undefined) throw new Error(`[BUG] the allocation ${allocation} was not read`);
  const { fragments, sites, space, config } = workspace;
  const schemas = toSchemas({ fragments, sites, allocation: table }, space);
  if (config !== undefined && allocation === workspace.chosen) return toCatalog(schemas, config.urls);
  const named = new Set([...schemas.titles.keys(), ...sitesKeeping(schemas.allocation)]);
  return toCatalog(schemas, Object.fromEntries([...named].map((site) => [site, UNKNOWN_URL])));
}

const UNKNOWN_URL = 'http://unknown.invalid';

const fileName = (allocation: string): string | undefined =>
  allocation === DEFAULT_ALLOCATION ? undefined : allocation;

async function allocationNames(directory: string): Promise<readonly string[]> {
  const files = await readdir(join(directory, 'catalog')).catch((cause: unknown) => {
    throw refuse(`${directory}: there is no catalog in it`, cause);
  });
  return files
    .flatMap((file) => {
      const found = /^allocation(?:\.(.+))?\.csv$/.exec(file);
      return found === null ? [] : [found[1] ?? DEFAULT_ALLOCATION];
    })
    .sort();
}

async function readConfig(path: string) {
  const file = resolve(path);
  const { deployment, allocation, sites } = await loadGatewayConfig(file);
  return { file, text: await readFile(file, 'utf8'), deployment, allocation, sites };
}

/** A folder that is there, or the name of one of the project's deployments. */
async function directoryOf(nameOrFolder: string): Promise<string> {
  const own = join(import.meta.dirname, '..', '..', 'deployments', nameOrFolder);
  for (const folder of [resolve(nameOrFolder), own]) {
    if ((await stat(join(folder, 'catalog')).catch(() => undefined))?.isDirectory()) return folder;
  }
  throw refuse(`${nameOrFolder} is neither a folder with a catalog nor a deployment of the project`);
}

async function spaceOf(directory: string): Promise<number> {
  const [scheme] = (await loadCodeSchemes(directory)).values();
  if (scheme === undefined) throw refuse(`${directory}: there is no code scheme`);
  return scheme.space;
}

const refuse = (why: string, cause?: unknown): TributaryError =>
  new TributaryError('CONFIGURATION_INVALID', why, {}, { cause });
