/** Finds and reads deployments: deployment.yml and identities.yml; their codes, catalog and policy load elsewhere. */
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { readDocument } from '../documents/read-document.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import type { Deployment } from './deployment.ts';

const HOME = import.meta.dirname;

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

const deploymentDocument = z.strictObject({
  name,
  title: z.string().min(1),
  locale: z.enum(['vi', 'zh']),
  subgraphs: z.array(z.string().min(1)).min(1),
  defaultRows: z.int().positive(),
  asOf: z.iso.date(),
  allocations: z.record(z.string(), z.string()).and(z.object({ default: z.string() })),
});

const identitiesDocument = z
  .array(
    z.strictObject({
      id: name,
      name: z.string().min(1),
      code: z
        .string({ error: 'must be quoted, or its leading zeros are lost' })
        .regex(/^[0-9]+$/, 'must be digits')
        .optional(),
      title: z.string().min(1),
      description: z.string().min(1),
    }),
  )
  .superRefine((identities, context) => {
    const seen = new Set<string>();
    identities.forEach(({ id }, index) => {
      if (seen.has(id)) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `identity ${id} is written twice` });
      }
      seen.add(id);
    });
  });

/**
 * Reads one deployment, by the name of its folder here or by the path of a folder elsewhere.
 *
 * Throws CONFIGURATION_INVALID naming file, line and path of what is wrong.
 */
export async function loadDeployment(nameOrDirectory: string): Promise<Deployment> {
  const directory = await directoryOf(nameOrDirectory);
  const [about, identities] = await Promise.all([
    readDocument(join(directory, 'deployment.yml'), deploymentDocument),
    readDocument(join(directory, 'identities.yml'), identitiesDocument),
  ]);
  return deepFreeze({
    ...about,
    directory,
    // Zod types an absent key as possibly undefined; in a Deployment it is absent.
    identities: identities.map(({ code, ...rest }) => (code === undefined ? rest : { ...rest, code })),
  });
}

/** The names of the deployments that come with the project, in alphabetical order. */
export async function listDeployments(): Promise<readonly string[]> {
  const folders = await readdir(HOME, { withFileTypes: true });
  const found = await Promise.all(
    folders
      .filter((folder) => folder.isDirectory())
      .map(async ({ name }) => ((await readdir(join(HOME, name))).includes('deployment.yml') ? [name] : [])),
  );
  return found.flat().sort();
}

async function directoryOf(nameOrDirectory: string): Promise<string> {
  if (isAbsolute(nameOrDirectory) || nameOrDirectory.includes(sep)) return resolve(nameOrDirectory);
  const names = await listDeployments();
  if (names.includes(nameOrDirectory)) return join(HOME, nameOrDirectory);
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `no deployment is called ${nameOrDirectory}; there are ${names.join(' and ')}`,
  );
}

function deepFreeze<Value extends object>(value: Value): Readonly<Value> {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}
