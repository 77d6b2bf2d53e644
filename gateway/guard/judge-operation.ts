/**
 * Walks an operation as if it were executed, on types instead of rows, and asks the gate about every field.
 *
 * What two places ask for under one response key is one question, because it is one value; an interface or a union is
 * each of its object types. Where the same thing is asked of the same type again, it is judged once.
 */
import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { AnyField } from '../../vocabulary/directives.ts';
import { collectGroups, type FieldGroup } from './collect-groups.ts';
import type { GuardedText } from './guarded-text.ts';
import type { Gate } from './shield-gate.ts';
import type { Denial, Verdict } from './verdict.ts';

/** Seen from an object. */
interface Found {
  readonly denials: readonly Denial[];
  readonly nulls: Verdict['nulls'];
  /** The object cannot be: one of its fields is denied and may not be null. */
  readonly impossible: boolean;
}

/** So many different objects, or denials, no operation has that a person has written. */
const MOST = 20_000;

export async function judgeOperation(
  root: GraphQLObjectType,
  text: GuardedText,
  gate: Gate,
): Promise<Verdict> {
  const judge = new Judge(text, gate);
  const { denials, nulls, impossible } = await judge.object(root, [text.operation.selectionSet], true);
  return { denials, nulls, taken: judge.taken, nothing: impossible };
}

class Judge {
  readonly taken = new Map<FieldNode, Set<string>>();
  readonly #text: GuardedText;
  readonly #gate: Gate;
  readonly #objects = new Map<string, Promise<Found>>();
  readonly #answers = new Map<string, Promise<TributaryError | undefined>>();
  readonly #names = new Map<SelectionSetNode, number>();

  constructor(text: GuardedText, gate: Gate) {
    this.#text = text;
    this.#gate = gate;
  }

  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], included: boolean): Promise<Found> {
    const name = `${type.name} ${included} ${sets.map((set) => this.#nameOf(set)).join()}`;
    const known = this.#objects.get(name) ?? this.#judgeObject(type, sets, included);
    this.#objects.set(name, known);
    if (this.#objects.size > MOST) throw tooMuch();
    return known;
  }

  async #judgeObject(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    included: boolean,
  ): Promise<Found> {
    const found: Found[] = [];
    for (const group of collectGroups(type, sets, included, this.#text)) {
      const definition = type.getFields()[group.nodes[0]?.name.value ?? ''];
      // `__typename`, and the schema's account of itself.
      if (definition !== undefined) found.push(await this.#judgeField(type, definition, group));
    }
    const denials = distinct(found.flatMap((one) => one.denials));
    if (denials.length > MOST) throw tooMuch();
    return {
      denials,
      nulls: found.flatMap((one) => one.nulls),
      impossible: found.some((one) => one.impossible),
    };
  }

  async #judgeField(type: GraphQLObjectType, definition: AnyField, group: FieldGroup): Promise<Found> {
    const { key, nodes, included } = group;
    const error = await this.#ask(type, definition, nodes);
    if (error !== undefined) return this.#takeOut(type, definition, group, [{ path: [key], error }]);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const possible = sets.length === 0 ? [] : this.#text.possible(getNamedType(definition.type));
    const below: Found[] = [];
    for (const one of possible) below.push(await this.object(one, sets, included));
    const denials = below.flatMap((one) => one.denials.map(under(key)));
    // Of several types one may be possible still: then only the objects of the others lack the field.
    if (included && below.length > 0 && below.every(({ impossible }) => impossible)) {
      return this.#takeOut(type, definition, group, denials);
    }
    return {
      denials,
      nulls: below.flatMap(({ nulls }) => nulls.map((path) => [key, ...path])),
      impossible: false,
    };
  }

  #takeOut(
    type: GraphQLObjectType,
    definition: AnyField,
    { key, nodes, included }: FieldGroup,
    denials: readonly Denial[],
  ): Found {
    for (const node of nodes) {
      const types = this.taken.get(node) ?? new Set();
      this.taken.set(node, types.add(type.name));
    }
    return included
      ? { denials, nulls: [[key]], impossible: isNonNullType(definition.type) }
      : { denials: [], nulls: [], impossible: false };
  }

  #ask(
    type: GraphQLObjectType,
    field: AnyField,
    nodes: readonly FieldNode[],
  ): Promise<TributaryError | undefined> {
    const ask = async (): Promise<TributaryError | undefined> => {
      const args = argumentsOf(field, nodes, this.#text);
      return args instanceof TributaryError
        ? args
        : this.#gate({ type, field, nodes, args, text: this.#text });
    };
    // Nothing that is asked of it can make a difference.
    if (field.args.length > 0 || nodes.some(({ selectionSet }) => selectionSet !== undefined)) return ask();
    const name = `${type.name}.${field.name}`;
    const known = this.#answers.get(name) ?? ask();
    this.#answers.set(name, known);
    return known;
  }

  #nameOf(set: SelectionSetNode): number {
    const name = this.#names.get(set) ?? this.#names.size;
    this.#names.set(set, name);
    return name;
  }
}

/** A variable may be null where its argument may not; whoever would plan the field refuses it likewise. */
function argumentsOf(
  field: AnyField,
  [node]: readonly FieldNode[],
  { variables }: GuardedText,
): Readonly<Record<string, unknown>> | TributaryError {
  if (node === undefined) throw new Error('[BUG] a response key without a field');
  if (field.args.length === 0) return {};
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return new TributaryError('BAD_USER_INPUT', error.message);
  }
}

const under =
  (key: string) =>
  ({ path, error }: Denial): Denial => ({ path: [key, ...path], error });

/** Two types of an interface may deny what stands at one place: that is one error. */
const distinct = (denials: readonly Denial[]): readonly Denial[] => [
  ...new Map(denials.map((denial) => [JSON.stringify(denial.path), denial])).values(),
];

const tooMuch = (): TributaryError =>
  new TributaryError(
    'OPERATION_TOO_COSTLY',
    'The operation asks for too many different things. Ask for less at a time.',
  );
