/** From a field as the caller wrote it to what a site is asked for it and how the answers become one. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  Kind,
} from 'graphql';
import { unreachable } from '../../../errors/unreachable.ts';
import { type Gathering, gatherOf } from '../../supergraph/routed-schema.ts';
import { shapeBuckets } from './buckets.ts';
import type { CollectedField } from './collect-fields.ts';
import { toSiteConnection } from './connection-field.ts';
import type { GatheredField, Merge } from './merge.ts';
import { rowSelection } from './row-selection.ts';
import { responseKeyOf } from './selected-fields.ts';
import type { ShapingContext } from './shaping-context.ts';

type Field = GraphQLField<unknown, unknown>;

export interface FieldPlace {
  /** The type that has the field. */
  readonly parent: GraphQLObjectType;
  readonly definition: Field;
  /** Response keys from the fetch's root to the object that has the field. */
  readonly path: readonly string[];
  /** Begins the names of the site variables of a page. */
  readonly pagePrefix: string;
}

export function gatheredField(
  { responseKey, node }: CollectedField,
  place: FieldPlace,
  context: ShapingContext,
): GatheredField {
  const gathering = gatherOf(place.definition);
  const type = getNamedType(place.definition.type);
  const path = [...place.path, responseKey];
  switch (gathering?.kind) {
    case 'GROUPS': {
      const { merge, selectionSet } = shapeBuckets(node, place.definition, path, context);
      return toField(responseKey, [{ ...node, selectionSet }], merge);
    }
    case 'CONNECTION': {
      const { pagePrefix } = place;
      const site = toSiteConnection(withRows(node, type, path, context), pagePrefix);
      return toField(responseKey, [site], { kind: 'Connection', type: type.name, node, pagePrefix });
    }
    case 'AVERAGE':
      return toField(responseKey, averageOf(responseKey, node, gathering), { kind: 'Average' });
    default:
      return toField(responseKey, [withRows(node, type, path, context)], mergeOf(gathering?.kind, type));
  }
}

const toField = (responseKey: string, siteFields: readonly FieldNode[], merge: Merge): GatheredField =>
  Object.freeze({ responseKey, siteFields, siteKeys: siteFields.map(responseKeyOf), merge });

const withRows = (
  node: FieldNode,
  type: GraphQLNamedType,
  path: readonly string[],
  context: ShapingContext,
): FieldNode =>
  node.selectionSet === undefined
    ? node
    : { ...node, selectionSet: rowSelection(node.selectionSet, type, path, context) };

type PlainKind = Exclude<Gathering['kind'], 'GROUPS' | 'CONNECTION' | 'AVERAGE'>;

function mergeOf(kind: PlainKind | undefined, type: GraphQLNamedType): Merge {
  switch (kind) {
    case undefined:
      return { kind: 'One' };
    case 'LIST':
      return { kind: 'List' };
    case 'SUM':
      return { kind: 'Sum', integer: type.name === 'Int' };
    case 'MIN':
      return { kind: 'Min' };
    case 'MAX':
      return { kind: 'Max' };
    case 'ANY':
      return { kind: 'Any' };
    case 'ALL':
      return { kind: 'All' };
    case 'FIRST':
      return { kind: 'First' };
    default:
      return unreachable(kind);
  }
}

/** An average of averages would weigh a small site like a large one, so its two parts are asked instead. */
function averageOf(responseKey: string, node: FieldNode, { sum, count }: Gathering): readonly FieldNode[] {
  return [
    ['sum', sum],
    ['count', count],
  ].map(([part, field = '']) => ({
    ...node,
    alias: { kind: Kind.NAME, value: `tributary_${part}_${responseKey}` },
    name: { kind: Kind.NAME, value: field },
  }));
}
