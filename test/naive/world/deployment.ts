/** A deployment folder for a random world: codes, catalog over two sites, and the policy of the moment. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Chance } from '../random.ts';
import { codesDocument, type Hierarchy } from './hierarchy.ts';
import type { PolicyDocument } from './policies.ts';

export const SITES = ['east', 'west'] as const;

export type SiteName = (typeof SITES)[number];

export interface Fragment {
  readonly name: string;
  readonly where: string;
  readonly site: SiteName;
}

/** By the first step of a code, and one of them sometimes by its next digit as well. */
export function randomFragments({ organization, space }: Hierarchy, chance: Chance): readonly Fragment[] {
  const first = organization.segments[0]?.length ?? 1;
  const starts = Array.from({ length: 6 }, (_, at) => String(at).padStart(first, '0'));
  const split = chance.percent(50) ? chance.one(starts.slice(0, 3)) : undefined;
  const prefixes = starts.flatMap((start) =>
    start === split ? Array.from({ length: 10 }, (_, digit) => `${start}${digit}`) : [start],
  );
  return prefixes.map((prefix, at) => ({
    name: `part-${prefix}`,
    where: prefix.padEnd(space, '?'),
    // Neither site is without fragments.
    site: at < 2 ? (SITES[at] ?? 'east') : chance.one(SITES),
  }));
}

export async function writeDeployment(
  directory: string,
  { hierarchy, fragments }: { readonly hierarchy: Hierarchy; readonly fragments: readonly Fragment[] },
): Promise<void> {
  await mkdir(join(directory, 'catalog'), { recursive: true });
  await writeFile(join(directory, 'codes.yml'), stringify(codesDocument(hierarchy)));
  const catalog = {
    'fragments.csv': [
      'fragment,where,title',
      ...fragments.map(({ name, where }) => `${name},${where},${name}`),
    ],
    'allocation.csv': ['fragment,site', ...fragments.map(({ name, site }) => `${name},${site}`)],
    'sites.csv': ['site,title', ...SITES.map((site) => `${site},${site}`)],
  };
  for (const [file, lines] of Object.entries(catalog)) {
    await writeFile(join(directory, 'catalog', file), `${lines.join('\n')}\n`);
  }
}

/** In one step: nobody reads half of it. Answers the text, whose digest names the policy. */
export async function publishPolicy(directory: string, policy: PolicyDocument): Promise<string> {
  const text = stringify(policy);
  const file = join(directory, 'policy.yml');
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  return text;
}
