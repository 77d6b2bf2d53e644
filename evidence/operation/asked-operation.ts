/** An operation as evidence knows it: its name, and a digest of its text without values, in which a name may stand. */
import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  separateOperations,
  visit,
} from 'graphql';
import type { AskedOperation } from '../body.ts';

/** Longer than any name that a person gives; a caller must not make the entry long. */
const LONGEST_NAME = 100;

const digests = new WeakMap<OperationDefinitionNode, string>();

export function askedOperation(document: DocumentNode, operation: OperationDefinitionNode): AskedOperation {
  const sha256 = digests.get(operation) ?? digestOf(document, operation);
  digests.set(operation, sha256);
  const name = operation.name?.value.slice(0, LONGEST_NAME);
  return { ...(name !== undefined && { name }), sha256 };
}

const digestOf = (document: DocumentNode, operation: OperationDefinitionNode): string =>
  createHash('sha256')
    .update(print(withoutValues(alone(document, operation))))
    .digest('hex');

const alone = (document: DocumentNode, { name }: OperationDefinitionNode): DocumentNode =>
  separateOperations(document)[name?.value ?? ''] ?? document;

/** Names of a schema stay: they are whose form it is. */
export const withoutValues = (document: DocumentNode): DocumentNode =>
  visit(document, {
    StringValue: (node) => ({ ...node, value: '', block: false }),
    IntValue: () => ({ kind: Kind.INT, value: '0' }),
    FloatValue: () => ({ kind: Kind.INT, value: '0' }),
    BooleanValue: (node) => ({ ...node, value: false }),
  });
