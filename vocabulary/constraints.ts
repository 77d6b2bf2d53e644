/** What `@locate` says of a field, each path with the code scheme that its values follow. */
import { type GraphQLInterfaceType, type GraphQLObjectType, getNamedType } from 'graphql';
import { scalarAt } from './argument-path.ts';
import { type AnyField, locationOf } from './directives.ts';

/** One value that narrows the sites, and the code scheme it follows. */
export interface KeyConstraint {
  /** Of an argument, or of a field of the parent's key. */
  readonly source: 'argument' | 'parent';
  readonly path: string;
  /** `exact`: the row with this code; `below`: the unit and everything below it. */
  readonly match: 'exact' | 'below';
  readonly scheme: string;
}

/** What the values come from: the field's arguments and, on an entity, the representation of the parent. */
export interface ConstraintSources {
  readonly argument: Readonly<Record<string, unknown>>;
  readonly parent: Readonly<Record<string, unknown>>;
}

/** Begins a path that leads to a field of the parent's key. */
export const PARENT = '$parent.';

export function constraintsOf(
  definition: AnyField,
  parent: GraphQLObjectType | GraphQLInterfaceType,
): readonly KeyConstraint[] {
  const { by, below } = locationOf(definition);
  const constraint = (path: string, match: KeyConstraint['match']): KeyConstraint => {
    if (!path.startsWith(PARENT)) {
      return { source: 'argument', path, match, scheme: scalarAt(definition, path) ?? '' };
    }
    const name = path.slice(PARENT.length);
    const key = parent.getFields()[name];
    return { source: 'parent', path: name, match, scheme: key ? getNamedType(key.type).name : '' };
  };
  return [...by.map((path) => constraint(path, 'exact')), ...below.map((path) => constraint(path, 'below'))];
}
