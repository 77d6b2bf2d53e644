/** A deployment folder with a catalog of its own, and a policy that knows what was added; all else is the original. */
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AddedPolicy, writePolicy } from './policy.ts';
import type { PlacedFragment, Topology } from './topology.ts';

export interface HouseDeployment {
  readonly topology: Topology;
  readonly rights: readonly AddedPolicy[];
  /** What becomes of the policy's file. */
  readonly policy?: ((text: string) => string) | undefined;
  /** How far the standbys declare that they may be behind. */
  readonly stalenessSeconds: number;
}

export async function writeDeployment(
  original: string,
  directory: string,
  { topology, rights, policy: change, stalenessSeconds }: HouseDeployment,
): Promise<void> {
  await mkdir(join(directory, 'catalog'), { recursive: true });
  // However the fragments are kept, together they are as complete as those of the original.
  for (const name of [
    'codes.yml',
    'identities.yml',
    'deployment.yml',
    'reference',
    'catalog/completeness.yml',
  ]) {
    await symlink(join(original, name), join(directory, name));
  }
  const policy = [join(original, 'policy.yml'), join(directory, 'policy.yml')] as const;
  await (rights.length === 0 ? symlink(...policy) : writePolicy(...policy, rights));
  if (change !== undefined) {
    const text = await readFile(policy[1], 'utf8');
    await rm(policy[1]);
    await writeFile(policy[1], change(text));
  }
  const { fragments, sites } = topology;
  const catalog = {
    'fragments.csv': csv(
      'fragment,where,title',
      fragments.map(({ name, where, title }) => [name, where, title]),
    ),
    'allocation.csv': allocation(fragments, stalenessSeconds),
    'sites.csv': csv(
      'site,title',
      sites.map((site) => [site, `Site ${site}`]),
    ),
  };
  for (const [file, text] of Object.entries(catalog)) {
    await writeFile(join(directory, 'catalog', file), `${text}\n`);
  }
}

/** Without standbys there is nothing to say of copies. */
function allocation(fragments: readonly PlacedFragment[], stalenessSeconds: number): string {
  if (fragments.every(({ standbys }) => standbys.length === 0)) {
    return csv(
      'fragment,site',
      fragments.map(({ name, site }) => [name, site]),
    );
  }
  return csv(
    'fragment,site,role,staleness',
    fragments.flatMap(({ name, site, standbys }) => [
      [name, site, 'primary', '0'],
      ...standbys.map((standby) => [name, standby, 'standby', String(stalenessSeconds)]),
    ]),
  );
}

const csv = (header: string, rows: readonly (readonly string[])[]): string =>
  [header, ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\n');
