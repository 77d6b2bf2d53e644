/**
 * A site's chain of evidence, kept in its own database: the note of a request is part of the request's transaction, and an
 * answer leaves when the note has become an entry.
 */
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { bodyText } from '../../../evidence/body.ts';
import type { Head } from '../../../evidence/entry.ts';
import { countRefusals, type Refusals } from '../../../evidence/refusals.ts';
import { type Statement, toBody } from '../../../evidence/statement.ts';
import { openNamedRows } from '../../shared/request/named-rows.ts';
import type { RequestEvidence } from '../../shared/request/request-evidence.ts';
import { openShownRows } from '../../shared/request/shown-rows.ts';
import type { RequestTransaction } from '../../shared/storage/request-transaction.ts';
import { chainTable, type SealedHead } from './chain-table.ts';
import { type EvidencedRequest, requestStatement } from './request-statement.ts';

export interface SiteEvidence {
  begin(request: BegunRequest): WatchedRequest;
  readonly refusals: Refusals;
  close(): Promise<void>;
}

export interface BegunRequest extends Pick<EvidencedRequest, 'guard' | 'gateway'> {
  readonly transaction: Pick<RequestTransaction, 'run' | 'commit'>;
}

export interface WatchedRequest {
  readonly evidence: RequestEvidence;
  /** What the request is to read by. */
  readonly reading: Pick<RequestTransaction, 'run'>;
  /** Throws EVIDENCE_UNAVAILABLE when the request has read something, or was to be written down, and is not. */
  assertKept(): void;
}

export interface SiteEvidenceParts {
  /** The site, which its chain is named after. */
  readonly chain: string;
  readonly pool: Knex;
  /** Under which rows are named. */
  readonly secret: Buffer;
  readonly log: Pick<Logger, 'error'>;
}

export function openSiteEvidence({ chain, pool, secret, log }: SiteEvidenceParts): SiteEvidence {
  const table = chainTable(pool);
  let isBroken = false;

  const keep = async (work: () => Promise<SealedHead>): Promise<Head> => {
    try {
      const head = await work();
      isBroken = false;
      return { chain, ...head };
    } catch (error) {
      // Once, and not for everybody who asks while it lasts.
      if (!isBroken) {
        const errorCode = (error as NodeJS.ErrnoException).code ?? 'unknown';
        log.error({ chain, errorCode }, 'evidence cannot be kept: nobody is answered');
      }
      isBroken = true;
      throw new TributaryError('EVIDENCE_UNAVAILABLE', undefined, {}, { cause: error });
    }
  };
  const textOf = (statement: Statement): string => bodyText(toBody(statement, chain, new Date()));

  const refusals = countRefusals({ append: (statement) => keep(() => table.append(textOf(statement))) });
  return {
    begin({ guard, gateway, transaction }) {
      const shown = openShownRows();
      const named = openNamedRows();
      let state: 'nothing read' | 'not kept' | 'kept' = 'nothing read';
      const settle: RequestEvidence['settle'] = async (asked, given) => {
        state = 'not kept';
        const request = { guard, gateway, shown, named };
        const head = await keep(async () => {
          const text = textOf(requestStatement(asked, given, request, { chain, secret }));
          await transaction.commit((run) => table.takeNote(run, text));
          return table.seal();
        }).catch(() => undefined);
        if (head !== undefined) state = 'kept';
        return head;
      };
      return {
        evidence: { shown, named, settle },
        reading: {
          run(statement, by) {
            if (state === 'nothing read') state = 'not kept';
            return transaction.run(statement, by);
          },
        },
        assertKept() {
          if (state === 'not kept') throw new TributaryError('EVIDENCE_UNAVAILABLE');
        },
      };
    },
    refusals,
    close: () => refusals.close(),
  };
}
