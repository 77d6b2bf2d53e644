/** A connection is merged by the cursors of its edges; whatever else it offers must be known to the gateway. */
import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import type { AnyField } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

/** What the gateway works out again for each part, by the type that it has to have. */
const MERGED_PARTS: Readonly<Record<string, string>> = {
  pageInfo: 'PageInfo',
  totalCount: 'Int',
  coverage: 'Coverage',
};
const PAGE_INFO = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'];

export const connectionCanBeMerged: FieldRule = ({ field, gathering }) => {
  if (gathering?.kind !== 'CONNECTION') return undefined;
  const type = getNullableType(field.type);
  if (!isConnection(type)) {
    return `@gather(as: CONNECTION) needs a type with edges { cursor: String! node } and pageInfo: give ${getNamedType(type)} this form, or take another kind`;
  }
  const fields = fieldsOf(type);
  const strangers = Object.keys(fields).filter((name) => name !== 'edges' && !(name in MERGED_PARTS));
  const disguised = Object.entries(MERGED_PARTS).filter(([name, needed]) => {
    const part = fields[name];
    return part !== undefined && String(getNullableType(part.type)) !== needed;
  });
  const more = Object.keys(fieldsOf(fields.pageInfo?.type)).filter((name) => !PAGE_INFO.includes(name));
  return [
    ...(strangers.length === 0
      ? []
      : [
          `@gather(as: CONNECTION) cannot merge ${strangers.join(', ')}: only edges, pageInfo, totalCount and coverage; move the rest to a field beside the connection`,
        ]),
    ...disguised.map(
      ([name, needed]) =>
        `@gather(as: CONNECTION) makes ${name} a ${needed}, not ${fields[name]?.type}: change its type`,
    ),
    ...(more.length === 0
      ? []
      : [
          `@gather(as: CONNECTION) cannot merge ${more.join(', ')} of PageInfo: only ${PAGE_INFO.join(', ')}; take the rest away`,
        ]),
  ];
};

function isConnection(type: GraphQLOutputType): boolean {
  const { edges, pageInfo } = fieldsOf(type);
  const { cursor, node } = fieldsOf(edges?.type);
  return (
    !isListType(type) &&
    pageInfo !== undefined &&
    node !== undefined &&
    edges !== undefined &&
    isListType(getNullableType(edges.type)) &&
    cursor !== undefined &&
    String(getNullableType(cursor.type)) === 'String'
  );
}

function fieldsOf(type: GraphQLOutputType | undefined): Readonly<Record<string, AnyField>> {
  const named: GraphQLNamedType | undefined = getNamedType(type);
  return isObjectType(named) ? named.getFields() : {};
}
