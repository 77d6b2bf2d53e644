/** Reads a deployment's example queries, `examples/*.graphql`, in the order of their file names. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Deployment } from '../deployments/deployment.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { parseExample } from './parse-example.ts';

export interface Example {
  /** Name of its file. */
  readonly id: string;
  readonly title: string;
  /** What to look at in the answer. */
  readonly description: string;
  /** Ids of the demo identities it suits; none: everybody. */
  readonly identities: readonly string[];
  readonly operationName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** No folder, no examples. Throws CONFIGURATION_INVALID naming the file and the line. */
export async function loadExamples(
  deployment: Pick<Deployment, 'directory' | 'identities'>,
): Promise<readonly Example[]> {
  const folder = join(deployment.directory, 'examples');
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const examples = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return parseExample(file, basename(name, '.graphql'), await readFile(file, 'utf8'));
    }),
  );
  for (const { id, identities } of examples) {
    const unknown = identities.find((wanted) => !deployment.identities.some(({ id }) => id === wanted));
    if (unknown === undefined) continue;
    const file = join(folder, `${id}.graphql`);
    throw new TributaryError('CONFIGURATION_INVALID', `${file}: there is no identity ${unknown}`);
  }
  return Object.freeze(examples);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
