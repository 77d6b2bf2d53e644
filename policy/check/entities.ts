/** The entities that a policy may speak of, read from the types that `@fragmented` marks. */
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type TypeNode,
} from 'graphql';

export interface EntityField {
  /** Name of the type, without lists and exclamation marks. */
  readonly type: string;
  readonly list: boolean;
  /** Whether it may be null at a site; of a field that several subgraphs have, whether it may be at one. */
  readonly nullable: boolean;
}

export interface Entity {
  /** The field by which the rows are split over the sites. */
  readonly key: string;
  readonly fields: ReadonlyMap<string, EntityField>;
}

export type Entities = ReadonlyMap<string, Entity>;

/** Types of one name become one entity with the fields of all. */
export function entitiesOf(definitions: Iterable<DefinitionNode>): Entities {
  const entities = new Map<string, { readonly key: string; readonly fields: Map<string, EntityField> }>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) {
      continue;
    }
    const key = fragmentedBy(definition.directives);
    if (key === undefined) continue;
    const name = definition.name.value;
    const entity = entities.get(name) ?? { key, fields: new Map() };
    entities.set(name, entity);
    for (const field of definition.fields ?? []) {
      const here = toField(field);
      const nullable = here.nullable || (entity.fields.get(field.name.value)?.nullable ?? false);
      entity.fields.set(field.name.value, { ...here, nullable });
    }
  }
  return entities;
}

function fragmentedBy(directives: readonly ConstDirectiveNode[] = []): string | undefined {
  const value = directives
    .find(({ name }) => name.value === 'fragmented')
    ?.arguments?.find(({ name }) => name.value === 'by')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function toField({ type, directives }: FieldDefinitionNode): EntityField {
  const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const nullable = bare === type && !isPage(directives);
  return { type: nameOf(bare), list: bare.kind === Kind.LIST_TYPE, nullable };
}

/** The sites' pages become one page: none of them may be null. */
const isPage = (directives: readonly ConstDirectiveNode[] = []): boolean =>
  directives
    .filter(({ name }) => name.value === 'gather')
    .flatMap(({ arguments: given = [] }) => given)
    .some(({ value }) => value.kind === Kind.ENUM && value.value === 'CONNECTION');

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
