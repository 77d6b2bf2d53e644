/**
 * How many entries the lists of an answer have, as far as can be said before anything is asked: a page is as long as
 * the caller wants it, and the rest is guessed.
 */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { gatherOf } from '../supergraph/routed-schema.ts';
import { PRICES } from './cost.ts';
import type { PageLimits } from './page/page.ts';
import type { Variables } from './planning-context.ts';
import type { FieldShape } from './shape/fetch-shape.ts';
import { responseKeyOf } from './shape/selected-fields.ts';

/** Of GROUPS: people look at them, so there are seldom more. */
const BUCKETS = 20;

/** Inside a row: posts, languages, diplomas. */
const LIST_OF_ROW = 10;

/** Where a fetch's field stands. */
export interface FieldAt {
  /** Of the object that has the field; of `_entities`, of the entities. */
  readonly path: Path;
  /** How many give the field a part: a list grows with them, and of none there is nothing. */
  readonly sites?: number;
  /** Of the fetch. */
  readonly variables: Variables;
}

/** Response keys from the operation's root; lists are walked through. */
type Path = readonly string[];

type Field = GraphQLField<unknown, unknown>;

/** Of what has a field: the page, when it is a connection; how many sites give the field a part, at the root. */
interface Parent {
  readonly variables: Variables;
  readonly page?: number;
  readonly sites?: number;
}

export class ListSizes {
  readonly #schema: GraphQLSchema;
  readonly #limits: PageLimits;
  readonly #sizes = new Map<string, number>();

  constructor(schema: GraphQLSchema, limits: PageLimits) {
    this.#schema = schema;
    this.#limits = limits;
  }

  /** How many objects there are at most at a path below fields that were noted. */
  entriesAt(path: Path): number {
    return path.reduce((all, _, at) => all * (this.#sizes.get(path.slice(0, at + 1).join('.')) ?? 1), 1);
  }

  note(field: FieldShape, { path, sites = 1, variables }: FieldAt): void {
    switch (field.kind) {
      case 'Located':
        this.#inField(field.node, field.definition, path, { variables, sites });
        if (sites === 0) this.#sizes.set([...path, field.responseKey].join('.'), 0);
        break;
      case 'Entities':
        for (const { selectionSet } of field.own?.siteFields ?? [])
          this.#inSet(selectionSet, undefined, path, { variables });
        for (const { node, definition } of field.gathered)
          this.#inField(node, definition, path, { variables });
        break;
    }
  }

  #inSet(
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    at: Path,
    parent: Parent,
  ): void {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const definition = type && 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
        if (definition && 'args' in definition) this.#inField(selection, definition, at, parent);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const named = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value);
        this.#inSet(selection.selectionSet, named ?? type, at, parent);
      }
    }
  }

  #inField(node: FieldNode, definition: Field, above: Path, parent: Parent): void {
    const at = [...above, responseKeyOf(node)];
    const type = getNamedType(definition.type);
    if (isListType(getNullableType(definition.type))) {
      this.#sizes.set(
        at.join('.'),
        definition.name === 'edges' && parent.page !== undefined
          ? parent.page
          : sizeOf(definition, parent.sites),
      );
    }
    const isConnection = gatherOf(definition)?.kind === 'CONNECTION' && isObjectType(type);
    const { variables } = parent;
    this.#inSet(node.selectionSet, type, at, {
      variables,
      ...(isConnection && { page: this.#pageOf(node, definition, variables) }),
    });
  }

  #pageOf(node: FieldNode, definition: Field, variables: Variables): number {
    const { first, last } = argumentsOf(node, definition, variables);
    const { defaultSize, maximumSize } = this.#limits;
    const size = first ?? last ?? defaultSize;
    return typeof size === 'number' ? Math.max(0, Math.min(size, maximumSize)) : defaultSize;
  }
}

function sizeOf(definition: Field, sites = 1): number {
  switch (gatherOf(definition)?.kind) {
    case 'LIST':
      return PRICES.list * sites;
    case 'GROUPS':
      return BUCKETS;
    default:
      return LIST_OF_ROW;
  }
}

/** What is wrong with them is said when the field is planned. */
function argumentsOf(node: FieldNode, definition: Field, variables: Variables): Variables {
  try {
    return getArgumentValues(definition, node, variables);
  } catch {
    return {};
  }
}
