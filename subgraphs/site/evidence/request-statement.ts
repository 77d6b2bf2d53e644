/** What a site writes down of one request: who asked for what, which rows were named and shown, what was decided. */

import { type AskedEvidence, headOf } from '../../../evidence/asked-evidence.ts';
import { type KnownHead, toWho } from '../../../evidence/body.ts';
import { askedFields } from '../../../evidence/operation/asked-fields.ts';
import { askedOperation } from '../../../evidence/operation/asked-operation.ts';
import { decisionOf } from '../../../evidence/operation/decision.ts';
import { type AskedDocument, selectedIn } from '../../../evidence/operation/selected.ts';
import { rowKey } from '../../../evidence/row-key.ts';
import type { Statement } from '../../../evidence/statement.ts';
import type { Guard } from '../../../policy/guard.ts';
import type { NamedRows } from '../../shared/request/named-rows.ts';
import type { GivenAnswer } from '../../shared/request/request-evidence.ts';
import type { ShownRows } from '../../shared/request/shown-rows.ts';

export interface EvidencedRequest {
  readonly guard: Guard;
  readonly shown: Pick<ShownRows, 'keys'>;
  readonly named: Pick<NamedRows, 'keys'>;
  /** What the gateway said beside the question; a gateway that keeps no evidence says nothing. */
  readonly gateway: AskedEvidence | undefined;
}

/** Under which rows are named in this site's evidence. */
export interface RowSecret {
  readonly chain: string;
  readonly secret: Buffer;
}

export function requestStatement(
  asked: AskedDocument,
  { data, errors }: GivenAnswer,
  { guard, shown, named, gateway }: EvidencedRequest,
  under: RowSecret,
): Statement {
  const selected = selectedIn(asked);
  const heads: readonly KnownHead[] = gateway === undefined ? [] : [headOf(gateway)];
  return {
    kind: 'operation',
    ...(gateway !== undefined && { request: gateway.request }),
    who: toWho(guard.caller),
    policy: guard.policy.version,
    operation: askedOperation(asked.document, asked.operation),
    fields: askedFields(selected),
    rows: Object.fromEntries([...shown.keys].map(([relation, keys]) => [relation, keys.size])),
    keys: keyed(shown.keys, under),
    ...(named.keys.size > 0 && { named: keyed(named.keys, under) }),
    decision: decisionOf(selected, data, errors),
    ...(heads.length > 0 && { heads }),
  };
}

type Keyed = Readonly<Record<string, readonly string[]>>;

const keyed = (rows: ReadonlyMap<string, ReadonlySet<string>>, { chain, secret }: RowSecret): Keyed =>
  Object.fromEntries(
    [...rows].map(([relation, keys]) => [
      relation,
      // Sorted, so that they do not say in which order the rows stood.
      [...keys].map((key) => rowKey(secret, { chain, relation, key })).sort(),
    ]),
  );
