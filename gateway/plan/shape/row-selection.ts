/**
 * The selection of a row, as the row's own site is asked for it.
 *
 * A row comes whole from one site, except for gathered fields below it: of those the site knows only its own
 * part. They are taken out, wherever they stand, and whoever asked decides what stands in their place.
 */
import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { gatherOf } from '../../supergraph/routed-schema.ts';
import { possibleTypesIn } from '../../supergraph/subgraph-types.ts';
import { responseKeyOf } from './selected-fields.ts';
import type { ShapingContext } from './shaping-context.ts';

export interface FoundField {
  /** With the conditions of the inline fragments around it. */
  readonly node: FieldNode;
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
}

/** What a site is asked in place of a gathered field. */
export type Replace = (found: FoundField) => readonly SelectionNode[];

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly path: readonly string[];
  readonly around: readonly DirectiveNode[];
}

export function rowSelection(
  set: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  path: readonly string[],
  context: ShapingContext,
): SelectionSetNode {
  const inSet = (inner: SelectionSetNode, place: Place): SelectionSetNode => {
    const selections = inner.selections.flatMap((selection) => inPlace(selection, place));
    // Where everything was taken out, a selection set must still hold something.
    return { ...inner, selections: selections.length === 0 ? [TYPENAME] : selections };
  };

  const inPlace = (selection: SelectionNode, place: Place): readonly SelectionNode[] => {
    switch (selection.kind) {
      case Kind.FIELD:
        return inField(selection, place);
      case Kind.INLINE_FRAGMENT: {
        const named = selection.typeCondition && context.schema.getType(selection.typeCondition.name.value);
        const narrowed = named === undefined || isObjectType(place.type) ? place.type : named;
        const around = [...place.around, ...(selection.directives ?? [])];
        return [
          { ...selection, selectionSet: inSet(selection.selectionSet, { ...place, type: narrowed, around }) },
        ];
      }
      default:
        throw new Error('[BUG] a named GraphQL fragment was not inlined');
    }
  };

  const inField = (field: FieldNode, place: Place): readonly SelectionNode[] => {
    const { type: parent } = place;
    const name = field.name.value;
    if (isAbstractType(parent) && isGatheredSomewhere(context, parent, name)) {
      return possibleTypesIn(context.schema, context.subgraph, parent).map((possible) => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: possible.name } },
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: orTypename(inField(field, { ...place, type: possible })),
        },
      }));
    }
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (definition === undefined) return [field];
    if (isObjectType(parent) && gatherOf(definition) !== undefined) {
      const node = { ...field, directives: [...place.around, ...(field.directives ?? [])] };
      return context.replace({ node, type: parent, path: place.path });
    }
    if (field.selectionSet === undefined) return [field];
    const below = {
      type: getNamedType(definition.type),
      path: [...place.path, responseKeyOf(field)],
      around: [],
    };
    return [{ ...field, selectionSet: inSet(field.selectionSet, below) }];
  };

  return inSet(set, { type, path, around: [] });
}

const orTypename = (selections: readonly SelectionNode[]): readonly SelectionNode[] =>
  selections.length === 0 ? [TYPENAME] : selections;

const isGatheredSomewhere = (
  { schema, subgraph }: ShapingContext,
  type: GraphQLNamedType,
  field: string,
): boolean =>
  possibleTypesIn(schema, subgraph, type).some((possible) => {
    const definition = possible.getFields()[field];
    return definition !== undefined && gatherOf(definition) !== undefined;
  });
