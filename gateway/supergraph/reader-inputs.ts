/** Everything that can be said by the arguments of a field, part by part, with what each part reads. */
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { type AnyField, gatherOf, locationOf, type Reading, readsOf } from '../../vocabulary/directives.ts';
import { fieldNamedBy, PAGE_ARGUMENTS } from '../../vocabulary/reads.ts';
import { hasField } from './readers.ts';

export interface InputPart {
  readonly coordinate: string;
  /** Whether `@reads` says it. */
  readonly written: boolean;
  readonly reads: readonly string[];
  /** Nothing in it could say what it reads. */
  readonly isLeaf: boolean;
  readonly node: Reading;
}

/** An input type that holds itself says nothing new the third time. */
const DEEPEST = 2;

interface Input extends Reading {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Without what only says where rows lie, what turns pages, and what something around it answers for. */
export function inputsOf(
  parent: GraphQLObjectType,
  field: AnyField,
  relations: readonly GraphQLObjectType[],
): readonly InputPart[] {
  const { by, below } = locationOf(field);
  const located = new Set([...by, ...below]);
  const paged = gatherOf(field)?.kind === 'CONNECTION';

  const inInput = (
    input: Input,
    path: string,
    coordinate: string,
    above: readonly string[],
  ): readonly InputPart[] => {
    if (located.has(path)) return [];
    const written = readsOf(input);
    if (written !== undefined)
      return [{ coordinate, written: true, reads: written, isLeaf: false, node: input }];
    const type = getNamedType(input.type);
    if (hasField(relations, input.name)) {
      return [{ coordinate, written: false, reads: [input.name], isLeaf: false, node: input }];
    }
    if (isEnumType(type)) {
      return type.getValues().map((value) => ({
        coordinate: `${type.name}.${value.name}`,
        written: readsOf(value) !== undefined,
        reads: readsOf(value) ?? [fieldNamedBy(value.name)],
        isLeaf: true,
        node: value,
      }));
    }
    if (!isInputObjectType(type)) {
      return [{ coordinate, written: false, reads: [input.name], isLeaf: true, node: input }];
    }
    if (above.filter((name) => name === type.name).length >= DEEPEST) return [];
    return Object.values(type.getFields()).flatMap((inner) =>
      inInput(inner, `${path}.${inner.name}`, `${type.name}.${inner.name}`, [...above, type.name]),
    );
  };

  return field.args
    .filter(({ name }) => !(paged && PAGE_ARGUMENTS.includes(name)))
    .flatMap((argument) =>
      inInput(argument, argument.name, `${parent.name}.${field.name}(${argument.name}:)`, []),
    );
}
