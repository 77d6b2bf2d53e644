/** Stands before Apollo's gateway and gives it each operation as its planner understands it. */
import type { DocumentNode } from 'graphql';
import { conditionsAround } from './conditions-around.ts';
import { type Gateway, wrapExecutor } from './wrap-executor.ts';

/** Apollo keeps its plans under the hash of the text as it was sent, which says the rest of it as well. */
export function plannedGateway(gateway: Gateway): Gateway {
  /** Documents are kept by Apollo Server, so most are known. */
  const known = new WeakMap<DocumentNode, DocumentNode>();
  return wrapExecutor(gateway, (execute) => (request) => {
    const document = known.get(request.document) ?? conditionsAround(request.document);
    known.set(request.document, document);
    return execute({ ...request, document });
  });
}
