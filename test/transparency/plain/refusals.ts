/**
 * What of an operation is refused before anybody is asked: found by walking it on types, because no row has a say in it.
 *
 * A refused field is null and one error at its path, whatever lists are on the way; an object that cannot be without
 * it is null as well.
 */

import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { areRefused, type NumbersAnswer, numbersFor } from '../rights/refusals.ts';
import type { View } from '../rights/view.ts';
import { note } from '../tried.ts';
import type { TestWorld } from '../world.ts';
import { type AnyField, fieldOf, type Nodes, type Operation, readText } from './operation-text.ts';
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

/** Fields that are worked out of another field of their row. */
const REQUIRED: Readonly<Partial<Record<string, string>>> = { 'Organization.parent': 'parentCode' };

const FRAGMENTED: readonly string[] = ['Staff', 'Member', 'Organization', 'Course', 'Attendance'];

export function refusalsOf(operation: Operation, view: View, world: TestWorld): Refusals {
  const { schema } = operation;
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
  if (!root) throw new Error('a schema without Query');
  walkObject(root, [text.selectionSet], []);
  return {
    errors: [...errors.values()],
    isTaken: (type, path) => taken.has(nameOf(type, path)),
    numbersAt: (type, path) => numbers.get(nameOf(type, path)),
  };
}

const nameOf = (type: string, path: readonly string[]): string => `${type} ${path.join('.')}`;

const objectTypes = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];
