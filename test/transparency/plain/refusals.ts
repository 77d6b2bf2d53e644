/**
 * What of an operation is refused before anybody is asked: found by walking it on types, because no row has a say in it.
 *
 * A refused field is null and one error at its path, whatever lists are on the way; an object that cannot be without
 * it is null as well.
 */

import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { areRefused, type NumbersAnswer, numbersFor } from '../rights/refusals.ts';
import type { View } from '../rights/view.ts';
import { note } from '../tried.ts';
import type { TestWorld } from '../world.ts';
import { QUESTIONS } from './questions.ts';

const REFUSED = {
  FIELD_DENIED: 'a field denied',
  FILTER_DENIED: 'a search refused before anybody is asked',
  STATISTICS_DENIED: 'numbers refused',
} as const;

export type RefusalCode = keyof typeof REFUSED;

export interface Refusal {
  readonly code: RefusalCode;
  /** Of response keys. */
  readonly path: readonly string[];
}

export interface Refusals {
  readonly errors: readonly Refusal[];
  /** Whether the field of this type is null, at a path of response keys. */
  isTaken(type: string, path: readonly string[]): boolean;
  /** How numbers are given that are not refused. */
  numbersAt(type: string, path: readonly string[]): NumbersAnswer | undefined;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fields that are worked out of another field of their row. */
const REQUIRED: Readonly<Partial<Record<string, string>>> = { 'Organization.parent': 'parentCode' };

const FRAGMENTED: readonly string[] = ['Staff', 'Member', 'Organization', 'Course', 'Attendance'];

export function refusalsOf(operation: Operation, view: View, world: TestWorld): Refusals {
  const { schema, document } = operation;
  const text = readText(operation);
  const errors = new Map<string, Refusal>();
  const taken = new Set<string>();
  const numbers = new Map<string, NumbersAnswer>();

  /** False: an object of this type cannot be. */
  const walkObject = (
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    path: readonly string[],
  ) => {
    let possible = true;
    for (const [key, nodes] of text.collect(type, sets)) {
      const field = fieldOf(type, nodes);
      if (field === undefined || walkField(type, field, nodes, [...path, key])) continue;
      taken.add(nameOf(type.name, [...path, key]));
      if (isNonNullType(field.type)) possible = false;
    }
    return possible;
  };

  const walkField = (
    type: GraphQLObjectType,
    field: AnyField,
    nodes: Nodes,
    path: readonly string[],
  ): boolean => {
    const code = refuse(type, field, nodes, path);
    if (code !== undefined) {
      errors.set(path.join('.'), { code, path });
      note(REFUSED[code]);
      return false;
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const types = sets.length === 0 ? [] : objectTypes(schema, getNamedType(field.type));
    const possible = types.map((one) => walkObject(one, sets, path));
    return possible.length === 0 || possible.includes(true);
  };

  const refuse = (
    type: GraphQLObjectType,
    field: AnyField,
    nodes: Nodes,
    path: readonly string[],
  ): RefusalCode | undefined => {
    const name = `${type.name}.${field.name}`;
    const read = [field.name, ...(REQUIRED[name] === undefined ? [] : [REQUIRED[name]])];
    if (FRAGMENTED.includes(type.name) && !read.every((one) => view.mayRead(type.name, one)))
      return 'FIELD_DENIED';
    const question = QUESTIONS[name]?.(text.argumentsOf(field, nodes), text.numbersIn(field, nodes), world);
    if (question?.kind === 'rows') return areRefused(view, question.rows) ? 'FILTER_DENIED' : undefined;
    if (question?.kind !== 'numbers') return undefined;
    const answer = numbersFor(view, question.numbers);
    if (answer.kind === 'DENIED') return 'STATISTICS_DENIED';
    numbers.set(nameOf(type.name, path), answer);
    note(answer.kind === 'EXACT' ? 'numbers exact' : 'numbers released');
    return undefined;
  };

  const root = schema.getQueryType();
  const operationNode = document.definitions.find(isOperation);
  if (!root || operationNode === undefined) throw new Error('nothing is asked');
  walkObject(root, [operationNode.selectionSet], []);
  return {
    errors: [...errors.values()],
    isTaken: (type, path) => taken.has(nameOf(type, path)),
    numbersAt: (type, path) => numbers.get(nameOf(type, path)),
  };
}

type AnyField = GraphQLField<unknown, unknown>;
type Nodes = readonly FieldNode[];

const nameOf = (type: string, path: readonly string[]): string => `${type} ${path.join('.')}`;

const isOperation = (one: DocumentNode['definitions'][number]): one is OperationDefinitionNode =>
  one.kind === Kind.OPERATION_DEFINITION;

const objectTypes = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];

const fieldOf = (type: GraphQLObjectType, [node]: Nodes): AnyField | undefined =>
  type.getFields()[node?.name.value ?? ''];

/** The operation's text, put together by response key as GraphQL says. */
function readText({ schema, document, variables: sent }: Operation) {
  const declared = document.definitions.find(isOperation)?.variableDefinitions ?? [];
  const { coerced: variables, errors } = getVariableValues(schema, declared, { ...sent });
  if (errors !== undefined) throw new Error(errors[0]?.message);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const isWanted = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false &&
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true;

  const isOn = (type: GraphQLObjectType, condition: string | undefined): boolean => {
    const named = condition === undefined ? type : schema.getType(condition);
    return named === type || (isAbstractType(named) && schema.isSubType(named, type));
  };

  const collect = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> => {
    const found = new Map<string, FieldNode[]>();
    const visit = (set: SelectionSetNode): void => {
      for (const node of set.selections.filter(isWanted)) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          found.set(key, [...(found.get(key) ?? []), node]);
          continue;
        }
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        if (fragment && isOn(type, fragment.typeCondition?.name.value)) visit(fragment.selectionSet);
      }
    };
    sets.forEach(visit);
    return found;
  };

  /** What is selected of the numbers that a field gives, in all their groups. */
  const numbersIn = (field: AnyField, nodes: Nodes): readonly string[] => {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return [];
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return [...collect(type, sets).values()].flatMap((own) => {
      const below = fieldOf(type, own);
      if (below === undefined) return [];
      return below.name === 'groups' ? numbersIn(below, own) : [below.name];
    });
  };

  return {
    collect,
    numbersIn,
    argumentsOf: (field: AnyField, [node]: Nodes) =>
      node === undefined ? {} : getArgumentValues(field, node, variables),
  };
}
