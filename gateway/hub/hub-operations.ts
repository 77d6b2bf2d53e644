/** Operations that a hub was asked before: read, checked against the subgraph's schema and made ready, once each. */
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { ErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type ForSites, forSites } from './for-sites.ts';

export interface HubOperation {
  /** The operation alone, with its GraphQL fragments, as it was asked. */
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly forSites: ForSites;
}

/** More than a superior's callers have; a flood of new ones must not fill the memory. */
const MAXIMUM_KEPT = 2_000;

/** Throws GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED or OPERATION_RESOLUTION_FAILURE. */
export type HubOperations = (text: string, name: string | undefined) => HubOperation;

export function hubOperations(schema: GraphQLSchema): HubOperations {
  const kept = new Map<string, HubOperation>();
  return (text, name) => {
    const key = `${name ?? ''}\n${text}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MAXIMUM_KEPT) kept.clear();
    const operation = readOperation(schema, text, name);
    kept.set(key, operation);
    return operation;
  };
}

function readOperation(schema: GraphQLSchema, text: string, name: string | undefined): HubOperation {
  const whole = orRefuse('GRAPHQL_PARSE_FAILED', () => parse(text, { noLocation: true }));
  const [fault] = validate(schema, whole);
  if (fault !== undefined) throw new TributaryError('GRAPHQL_VALIDATION_FAILED', fault.message);
  assertKeysByVariable(whole);
  const definition = getOperationAST(whole, name);
  if (definition == null || definition.operation === OperationTypeNode.SUBSCRIPTION) {
    throw new TributaryError('OPERATION_RESOLUTION_FAILURE');
  }
  const document = {
    ...whole,
    definitions: whole.definitions.filter(
      (one) => one === definition || one.kind === Kind.FRAGMENT_DEFINITION,
    ),
  };
  return Object.freeze({ document, definition, forSites: forSites(schema, document) });
}

/** Rows are shared out among sites by the value of a variable, as every gateway sends them. */
function assertKeysByVariable(document: DocumentNode): void {
  visit(document, {
    Field: ({ name, arguments: [representations] = [] }) => {
      if (name.value !== '_entities' || representations?.value.kind === Kind.VARIABLE) return;
      throw new TributaryError('GRAPHQL_VALIDATION_FAILED', '_entities: representations come by a variable.');
    },
  });
}

function orRefuse<Value>(code: ErrorCode, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw new TributaryError(code, error instanceof Error ? error.message : undefined);
  }
}
