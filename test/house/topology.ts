/** A topology: the deployment's data fragments as they are, kept at a number of sites that the test chooses. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface PlacedFragment {
  readonly name: string;
  /** Twelve positions, `?` where free. */
  readonly where: string;
  readonly title: string;
  readonly site: string;
  readonly holdsRows: boolean;
  /** Sites that keep a copy, as the catalog says as well. */
  readonly standbys: readonly string[];
  /** Sites that hold the rows without the catalog's knowing: such as are just being moved. */
  readonly strays: readonly string[];
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
  /** Fragment, as it is called after splitting → its site, when that is not the next in turn. */
  readonly at?: Readonly<Record<string, string>>;
  /**
   * Fragment, as it is called after splitting → sites that are allocated a copy; one that is not among the `sites`
   * dealt to is opened as well.
   */
  readonly standbys?: Readonly<Record<string, readonly string[]>>;
  /** The same for sites where the rows lie that the catalog knows nothing of. */
  readonly stray?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Deals the fragments to the sites in turn, so that neighbours in the hierarchy are strangers in the network.
 *
 * Of eight sites or more the last keeps only fragments without rows, when there are such: a site may be empty.
 */
export async function planTopology(deployment: string, options: TopologyOptions): Promise<Topology> {
  const { holding, split = {}, at = {}, standbys = {}, stray = {} } = options;
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
  const placed = fragments.map((fragment, i): PlacedFragment => {
    const next = idle !== undefined && !fragment.holdsRows && i % 2 === 0 ? idle : busy[i % busy.length];
    const site = at[fragment.name] ?? next;
    if (site === undefined) throw new Error('a topology needs at least one site');
    const { name } = fragment;
    return { ...fragment, site, standbys: standbys[name] ?? [], strays: stray[name] ?? [] };
  });
  for (const named of [at, standbys, stray]) assertKnown(named, placed);
  const further = [at, standbys, stray].flatMap((named) => Object.values(named).flat());
  return { sites: [...new Set([...sites, ...further])], fragments: placed };
}

/** The sites at which the rows of a place lie, the primary's first. */
export const keepersOf = ({ fragments }: Topology, place: string): readonly string[] => {
  const fragment = fragments.find(({ where, holdsRows }) => holdsRows && lies(place, where));
  return fragment === undefined ? [] : [fragment.site, ...fragment.standbys, ...fragment.strays];
};

/** Sites that keep copies and nothing of their own. */
export const standbySites = ({ sites, fragments }: Topology): readonly string[] =>
  sites.filter(
    (site) =>
      fragments.some(({ standbys }) => standbys.includes(site)) &&
      !fragments.some((fragment) => fragment.site === site),
  );

/** A name that is none would leave a test without what it is about. */
function assertKnown(named: Readonly<Record<string, unknown>>, fragments: readonly PlacedFragment[]): void {
  for (const name of Object.keys(named)) {
    const fragment = fragments.find((known) => known.name === name);
    if (fragment === undefined) throw new Error(`the house has no fragment ${name}`);
    const keepers = [fragment.site, ...fragment.standbys, ...fragment.strays];
    if (new Set(keepers).size < keepers.length) throw new Error(`${name} is twice at one site`);
  }
}

/** Whether the code lies in the pattern, on the positions that both have. */
export const lies = (code: string, where: string): boolean =>
  [...where].every((wanted, at) => wanted === '?' || at >= code.length || wanted === code[at]);

async function readFragments(
  deployment: string,
): Promise<readonly Pick<PlacedFragment, 'name' | 'where' | 'title'>[]> {
  const text = await readFile(join(deployment, 'catalog', 'fragments.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.map(({ fragment = '', where = '', title = '' }) => ({ name: fragment, where, title }));
}
