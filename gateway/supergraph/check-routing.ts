/** Refuses a composed schema whose fields could not be routed or merged, and says how to mend it. */
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { isAnsweredByFragments } from './join-graphs.ts';
import { fragmentationKeyOf, gatherOf, type RoutedSchema } from './routed-schema.ts';
import { connectionCanBeMerged } from './rules/connection-can-be-merged.ts';
import { fieldFindsItsSites } from './rules/field-finds-its-sites.ts';
import { fieldIsNullable } from './rules/field-is-nullable.ts';
import { fieldYieldsRows } from './rules/field-yields-rows.ts';
import { gatherIsKnown } from './rules/gather-is-known.ts';
import { listIsGathered } from './rules/list-is-gathered.ts';
import { locatedArgumentsExist } from './rules/located-arguments-exist.ts';
import { mutationGoesToOneSite } from './rules/mutation-goes-to-one-site.ts';
import { type RootFieldRule, toRootField } from './rules/root-field.ts';

export interface RoutingFinding {
  /** Schema coordinate, e.g. `Query.staffSearch`. */
  readonly coordinate: string;
  readonly message: string;
}

const rootFieldRules: readonly RootFieldRule[] = Object.freeze([
  fieldYieldsRows,
  fieldIsNullable,
  listIsGathered,
  fieldFindsItsSites,
  mutationGoesToOneSite,
  gatherIsKnown,
  connectionCanBeMerged,
  locatedArgumentsExist,
]);

/** Looks at root fields of fragmented subgraphs, and at the types below them. */
export function checkRouting({ schema }: RoutedSchema): readonly RoutingFinding[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return [
    ...roots.flatMap((type) => checkRootFields(schema, type)),
    ...types.flatMap(checkEntityKey),
    ...types.filter((type) => !roots.includes(type)).flatMap(checkNothingGatheredBelow),
  ];
}

const checkRootFields = (schema: GraphQLSchema, type: GraphQLObjectType): RoutingFinding[] =>
  Object.values(type.getFields())
    .filter((field) => isAnsweredByFragments(schema, type, field))
    .flatMap((field) => {
      const operation = type === schema.getMutationType() ? 'Mutation' : 'Query';
      const subject = toRootField(operation, field);
      const messages = rootFieldRules.flatMap((rule) => rule(subject) ?? []);
      return messages.map((message) => ({ coordinate: `${type.name}.${field.name}`, message }));
    });

function checkEntityKey(type: GraphQLObjectType): RoutingFinding[] {
  const key = fragmentationKeyOf(type);
  if (key === undefined || type.getFields()[key] !== undefined) return [];
  const message = `@fragmented(by: "${key}") names a field that ${type.name} does not have`;
  return [{ coordinate: type.name, message }];
}

/** Below the root nothing is merged, so a site's own cursors would leave the house unsealed. */
const checkNothingGatheredBelow = (type: GraphQLObjectType): RoutingFinding[] =>
  Object.values(type.getFields())
    .filter((field) => gatherOf(field) !== undefined)
    .map(({ name }) => ({
      coordinate: `${type.name}.${name}`,
      message: '@gather is supported on root fields only',
    }));
