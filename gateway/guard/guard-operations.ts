/** The guard of a schema: what of an operation its caller may ask for, decided once, before it is planned. */
import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import type { Guard } from '../../policy/guard.ts';
import { readText, type SentOperation } from './guarded-text.ts';
import { judgeOperation } from './judge-operation.ts';
import { placeHolders } from './place-holders.ts';
import { pruneDocument } from './prune-document.ts';
import { restoreNulls } from './restore-nulls.ts';
import { shieldGate } from './shield-gate.ts';
import type { Denial } from './verdict.ts';

export type GuardedOperation =
  /** All of it may be asked for. */
  | { readonly kind: 'Whole' }
  /** Some of it is taken out. */
  | {
      readonly kind: 'Pruned';
      readonly document: DocumentNode;
      readonly operation: OperationDefinitionNode;
      /** Names the pruned text: a plan that was made for another text must not serve this one. */
      readonly hash: string;
      readonly denials: readonly Denial[];
      /** What was taken out, put back as null. */
      restore(data: unknown): unknown;
    }
  /** A field is denied that the answer cannot be without. */
  | { readonly kind: 'Nothing'; readonly denials: readonly Denial[] }
  /** The variables are not of the types that they are declared with. */
  | { readonly kind: 'Invalid'; readonly errors: readonly GraphQLError[] };

/** Throws OPERATION_TOO_COSTLY. */
export type GuardOperation = (sent: SentOperation, guard: Guard) => Promise<GuardedOperation>;

/** `schema`: with the directives of the vocabulary. */
export function guardOperations(schema: GraphQLSchema): GuardOperation {
  const openGate = shieldGate(schema);
  return async (sent, guard) => {
    const text = readText(schema, sent);
    if ('errors' in text) return { kind: 'Invalid', errors: text.errors };
    const root = schema.getRootType(sent.operation.operation);
    if (root == null) return { kind: 'Whole' };
    const { denials, nulls, taken, nothing } = await judgeOperation(root, text, openGate(guard));
    if (taken.size === 0) return { kind: 'Whole' };
    if (nothing) return { kind: 'Nothing', denials };
    const holders = placeHolders(sent.document);
    const document = pruneDocument(root, text, taken, holders);
    return {
      kind: 'Pruned',
      document,
      operation: operationIn(document),
      hash: createHash('sha256').update(print(document)).digest('hex'),
      denials,
      restore: (data) => restoreNulls(data, nulls, holders),
    };
  };
}

/** As it leaves the house. */
export const toGraphQLError = ({ path, error }: Denial): GraphQLError =>
  new GraphQLError(error.message, {
    path,
    extensions: { code: error.code, ...error.details },
    originalError: error,
  });

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('[BUG] a document without its operation');
  return operation;
}
