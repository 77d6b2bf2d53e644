/** A deployment's policy that speaks of relations which the deployment does not have. */
import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { type Entities, entitiesOf } from '../../policy/check/entities.ts';
import type { AddedRights, AddedSubgraph } from './added-subgraph.ts';

interface PolicyFile {
  readonly rules: readonly { readonly relations: readonly string[] }[];
  readonly relations: Readonly<Record<string, RelationOfFile>>;
}

interface RelationOfFile {
  readonly reduced?: readonly string[];
  readonly masked?: object;
}

export interface AddedPolicy {
  readonly rights: AddedRights;
  /** Entities with the fields that are added to them. */
  readonly entities: Entities;
}

export const addedPolicy = ({ rights, subgraph }: AddedSubgraph): AddedPolicy => ({
  rights,
  entities: entitiesOf(subgraph.sdl.definitions),
});

/**
 * Every rule of the original, which speaks of an added entity where it speaks of that one's model. What is added, be it
 * an entity or a field of one that is there, is shown at every level that shows rows.
 */
export async function writePolicy(
  original: string,
  file: string,
  added: readonly AddedPolicy[],
): Promise<void> {
  const policy: PolicyFile = parse(await readFile(original, 'utf8'));
  const models = added.flatMap(({ rights }) => Object.entries(rights));
  const rules = policy.rules.map((rule) => ({
    ...rule,
    relations: [
      ...rule.relations,
      ...models.flatMap(([entity, model]) => (rule.relations.includes(model) ? [entity] : [])),
    ],
  }));
  const spokenOf = new Set(rules.flatMap((rule) => rule.relations));
  const relations = { ...policy.relations };
  for (const [entity, { fields }] of added.flatMap(({ entities }) => [...entities])) {
    if (spokenOf.has(entity)) relations[entity] = showing(relations[entity], [...fields.keys()]);
  }
  await writeFile(file, stringify({ ...policy, rules, relations }));
}

function showing(relation: RelationOfFile = {}, fields: readonly string[]): RelationOfFile {
  const { reduced = [], masked = {} } = relation;
  const more = fields.filter((field) => !reduced.includes(field) && !Object.hasOwn(masked, field));
  return { ...relation, reduced: [...reduced, ...more] };
}
