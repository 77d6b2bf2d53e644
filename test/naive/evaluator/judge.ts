/**
 * What a gateway denies of an operation before anything is asked: field by field of the operation as it is written, each
 * once, whether or not there is a row. What can never be null takes along what it stands in.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collect, namesIn, type Operation } from './selection.ts';

export interface Judged {
  readonly type: string;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Names of the fields of statistics below it. */
  readonly below: readonly string[];
}

/** An error code when it is denied. */
export type Deny = (judged: Judged) => string | undefined;

export interface Judgement {
  /** `path code`, without indices of lists. */
  readonly errors: ReadonlySet<string>;
  /** Places of the operation that are null, as `placeOf` names them; the empty text for all of it. */
  readonly nulled: ReadonlySet<string>;
}

export const placeOf = (type: string, path: readonly (string | number)[]): string =>
  `${type} ${path.filter((step) => typeof step === 'string').join('.')}`;

export function judge(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  deny: Deny,
): Judgement {
  const errors = new Set<string>();
  const nulled = new Set<string>();
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === 'FragmentDefinition' ? [[node.name.value, node]] : [],
    ),
  );
  const operation: Operation = { schema, fragments, variables };

  /** Whether the object is null, because something in it that can never be null is. */
  const visit = (
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
    path: readonly string[],
  ): boolean => {
    let isNull = false;
    for (const [key, nodes] of collect(operation, sets, type)) {
      const [node] = nodes as [FieldNode];
      const definition = type.getFields()[node.name.value];
      if (definition === undefined) continue;
      const here = [...path, key];
      const inner = getNamedType(definition.type);
      const denied = deny({
        type: type.name,
        field: node.name.value,
        args: getArgumentValues(definition, node, variables),
        below: isObjectType(inner) ? namesIn(operation, nodes, inner) : [],
      });
      if (denied !== undefined) errors.add(`${here.join('.')} ${denied}`);
      const next = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const possible = isAbstractType(inner)
        ? schema.getPossibleTypes(inner)
        : isObjectType(inner)
          ? [inner]
          : [];
      // Of an interface there may be rows of another type.
      const lost =
        denied === undefined
          ? possible.map((one) => visit(next, one, here)).every(Boolean) && possible.length > 0
          : true;
      if (!lost) continue;
      nulled.add(placeOf(type.name, here));
      isNull ||= isNonNullType(definition.type);
    }
    return isNull;
  };

  const asked = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === 'OperationDefinition',
  );
  const root = asked && schema.getRootType(asked.operation);
  if (asked && root && visit([asked.selectionSet], root, [])) nulled.add('');
  return { errors, nulled };
}
