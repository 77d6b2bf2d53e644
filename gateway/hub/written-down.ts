/** A subgraph whose answers are written down before they leave, and which says how far its evidence has come. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { headOf } from '../../evidence/asked-evidence.ts';
import type { Head } from '../../evidence/entry.ts';
import type { EvidenceLog } from '../../evidence/evidence-log.ts';
import { isIntrospection } from '../../evidence/operation/is-introspection.ts';
import { type GivenAnswer, operationStatement } from '../request/operation-statement.ts';
import { hubOperations } from './hub-operations.ts';
import type { HubQuestion } from './hub-question.ts';
import type { HubContext, ServedSubgraph } from './served-subgraph.ts';
import { subgraphSchema } from './subgraph-schema.ts';

/** Throws EVIDENCE_UNAVAILABLE in place of an answer. */
export function writtenDown(
  served: ServedSubgraph,
  sdl: string,
  evidence: Pick<EvidenceLog, 'append' | 'assertKept'>,
): ServedSubgraph {
  const schema = subgraphSchema(sdl);
  const operationOf = hubOperations(schema);

  const write = (question: HubQuestion, given: GivenAnswer, context: HubContext): Promise<Head> => {
    const { document, definition } = operationOf(question.text, question.operationName);
    const asked = { schema, document, operation: definition, variables: question.variables };
    const superior = question.evidence && headOf(question.evidence);
    return evidence.append(operationStatement(asked, given, context, { superior }));
  };

  return {
    async answer(question, context, nameSite) {
      const { document, definition } = operationOf(question.text, question.operationName);
      if (isIntrospection(document, definition)) return served.answer(question, context, nameSite);
      await evidence.assertKept();
      const answer = await served.answer(question, context, nameSite).catch(async (error: unknown) => {
        const code = error instanceof TributaryError ? error.code : 'INTERNAL_ERROR';
        await write(question, { data: undefined, errors: [{ extensions: { code } }] }, context);
        throw error;
      });
      const head = await write(question, { data: answer.data, errors: answer.errors ?? [] }, context);
      if (question.evidence === undefined) return answer;
      return { ...answer, extensions: { ...answer.extensions, evidence: head } };
    },
  };
}
