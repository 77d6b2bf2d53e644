/** A deployment's policy that speaks of relations which the deployment does not have. */
import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { AddedRights } from './added-subgraph.ts';

interface PolicyFile {
  readonly rules: readonly { readonly relations: readonly string[] }[];
}

/** Every rule of the original, which speaks of an added entity where it speaks of that one's model. */
export async function writePolicy(
  original: string,
  file: string,
  added: readonly AddedRights[],
): Promise<void> {
  const policy: PolicyFile = parse(await readFile(original, 'utf8'));
  const models = added.flatMap((rights) => Object.entries(rights));
  const rules = policy.rules.map((rule) => ({
    ...rule,
    relations: [
      ...rule.relations,
      ...models.flatMap(([entity, model]) => (rule.relations.includes(model) ? [entity] : [])),
    ],
  }));
  await writeFile(file, stringify({ ...policy, rules }));
}
