/** A topology: the deployment's data fragments as they are, kept at a number of sites that the test chooses. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface PlacedFragment {
  readonly name: string;
  /** Twelve positions, `?` where free. */
  readonly where: string;
  readonly title: string;
  readonly site: string;
  readonly holdsRows: boolean;
}

export interface Topology {
  readonly sites: readonly string[];
  readonly fragments: readonly PlacedFragment[];
}

export const siteNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `site-${i + 1}`);

export interface TopologyOptions {
  readonly sites: number;
  /** Names of the fragments that hold rows; all when absent. */
  readonly holding?: readonly string[];
  /** Fragment → the patterns that it is cut into, when it is to lie at several sites. */
  readonly split?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Deals the fragments to the sites in turn, so that neighbours in the hierarchy are strangers in the network.
 *
 * Of eight sites or more the last keeps only fragments without rows, when there are such: a site may be empty.
 */
export async function planTopology(deployment: string, options: TopologyOptions): Promise<Topology> {
  const { holding, split = {} } = options;
  const sites = siteNames(options.sites);
  const fragments = (await readFragments(deployment)).flatMap((fragment) => {
    const holdsRows = holding?.includes(fragment.name) ?? true;
    const pieces = split[fragment.name];
    return pieces === undefined
      ? [{ ...fragment, holdsRows }]
      : pieces.map((where) => ({ ...fragment, name: `${fragment.name}-${where}`, where, holdsRows }));
  });
  const idle = sites.length >= 8 && fragments.some(({ holdsRows }) => !holdsRows) ? sites.at(-1) : undefined;
  const busy = sites.filter((site) => site !== idle);
  return {
    sites,
    fragments: fragments.map((fragment, i) => {
      const site = idle !== undefined && !fragment.holdsRows && i % 2 === 0 ? idle : busy[i % busy.length];
      if (site === undefined) throw new Error('a topology needs at least one site');
      return { ...fragment, site };
    }),
  };
}

/** Whether the code lies in the pattern, on the positions that both have. */
export const lies = (code: string, where: string): boolean =>
  [...where].every((wanted, at) => wanted === '?' || at >= code.length || wanted === code[at]);

/** A deployment folder with a catalog of its own; everything else is the original. */
export async function writeDeployment(
  original: string,
  directory: string,
  { sites, fragments }: Topology,
): Promise<void> {
  await mkdir(join(directory, 'catalog'), { recursive: true });
  for (const name of ['codes.yml', 'policy.yml', 'identities.yml', 'deployment.yml', 'reference']) {
    await symlink(join(original, name), join(directory, name));
  }
  const csv = (header: string, rows: readonly (readonly string[])[]): string =>
    [header, ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\n');
  const catalog = {
    'fragments.csv': csv(
      'fragment,where,title',
      fragments.map(({ name, where, title }) => [name, where, title]),
    ),
    'allocation.csv': csv(
      'fragment,site',
      fragments.map(({ name, site }) => [name, site]),
    ),
    'sites.csv': csv(
      'site,title',
      sites.map((site) => [site, `Site ${site}`]),
    ),
  };
  for (const [file, text] of Object.entries(catalog)) {
    await writeFile(join(directory, 'catalog', file), `${text}\n`);
  }
}

async function readFragments(
  deployment: string,
): Promise<readonly Omit<PlacedFragment, 'site' | 'holdsRows'>[]> {
  const text = await readFile(join(deployment, 'catalog', 'fragments.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.map(({ fragment = '', where = '', title = '' }) => ({ name: fragment, where, title }));
}
