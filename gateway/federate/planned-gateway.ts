/** Stands before Apollo's gateway and gives it each operation as its planner understands it. */
import { conditionsAround } from './conditions-around.ts';
import { type Gateway, wrapExecutor } from './wrap-executor.ts';

/** Apollo keeps its plans under the hash of the text as it was sent, which says the rest of it as well. */
export const plannedGateway = (gateway: Gateway): Gateway =>
  wrapExecutor(
    gateway,
    (execute) => (request) => execute({ ...request, document: conditionsAround(request.document) }),
  );
