/** What a gateway writes down of one operation: who asked for what, whom it asked in turn, and what it gave. */
import { type AskedSite, type KnownHead, toWho } from '../../evidence/body.ts';
import type { Head } from '../../evidence/entry.ts';
import { answeredRows } from '../../evidence/operation/answered-rows.ts';
import { askedFields } from '../../evidence/operation/asked-fields.ts';
import { askedOperation } from '../../evidence/operation/asked-operation.ts';
import { type AnswerError, decisionOf } from '../../evidence/operation/decision.ts';
import { type AskedDocument, selectedIn } from '../../evidence/operation/selected.ts';
import type { Statement } from '../../evidence/statement.ts';
import type { NotedAnswer } from '../execute/noted-answer.ts';
import type { RequestContext } from './request-context.ts';

export interface GivenAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** `superior`: how far the chain of the gateway above has come, as it said itself. */
export function operationStatement(
  asked: AskedDocument,
  { data, errors }: GivenAnswer,
  { evidence, guard, report }: Pick<RequestContext, 'evidence' | 'guard' | 'report'>,
  {
    superior,
    explained = false,
  }: { readonly superior?: Head | undefined; readonly explained?: boolean } = {},
): Statement {
  const selected = selectedIn(asked);
  const heads = [...(superior === undefined ? [] : [superior]), ...furthestHeads(report.asked)];
  return {
    kind: 'operation',
    request: evidence().request,
    who: toWho(guard.caller),
    policy: guard.policy.version,
    operation: askedOperation(asked.document, asked.operation),
    fields: askedFields(selected),
    sites: sitesIn(report.asked),
    rows: answeredRows(selected, data),
    decision: decisionOf(selected, data, errors),
    ...(heads.length > 0 && { heads }),
    ...(explained && { explained: true as const }),
  };
}

/** Each once with what became of it; a site that failed once and answered once is there twice. */
function sitesIn(asked: readonly NotedAnswer[]): readonly AskedSite[] {
  const sites = asked.map(({ site, status }): AskedSite => ({ site, status }));
  return [...new Map(sites.map((one) => [`${one.site} ${one.status}`, one])).values()].sort((a, b) =>
    a.site < b.site ? -1 : 1,
  );
}

/** What a site says of its own chain. Whoever knows how far one has come knows how far it had. */
function furthestHeads(asked: readonly NotedAnswer[]): readonly KnownHead[] {
  const furthest = new Map<string, KnownHead>();
  for (const { site, head } of asked) {
    if (head === undefined) continue;
    const key = `${site} ${head.chain}`;
    const known = furthest.get(key);
    if (known !== undefined && known.seq >= head.seq) continue;
    furthest.set(key, head.chain === site ? head : { ...head, site });
  }
  return [...furthest.values()].sort((a, b) => (a.chain < b.chain ? -1 : 1));
}
