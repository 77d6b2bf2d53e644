/** The only file that knows how a site's evidence is stored: notes are taken in a request's transaction, and sealed behind it. */
import type { Knex } from 'knex';
import pg from 'pg';
import { connectionsOf } from '../../shared/storage/connections.ts';
import type { Run } from '../../shared/storage/request-transaction.ts';

/** Where the chain stands. */
export interface SealedHead {
  readonly seq: number;
  readonly hash: string;
}

export interface ChainTable {
  /** Leaves a note in the transaction that `run` writes in: it is there when the transaction is. */
  takeNote(run: Run, body: string): Promise<void>;
  /** Makes entries of the notes that are there; the head has them in it. */
  seal(): Promise<SealedHead>;
  /** A note that belongs to no transaction, sealed. */
  append(body: string): Promise<SealedHead>;
}

export function chainTable(pool: Knex): ChainTable {
  const connections = connectionsOf(pool);

  /** One transaction of its own that reads what is committed by now, and that may write, in one exchange. */
  const call = async (text: string): Promise<SealedHead> => {
    const connection = await connections.acquire();
    try {
      const results = await connection.query(
        `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT * FROM ${text}; COMMIT`,
      );
      await connections.release(connection);
      return toHead([results].flat().at(1)?.rows[0]);
    } catch (error) {
      await connections.discard(connection);
      throw error;
    }
  };

  return {
    async takeNote(run, body) {
      await run(pool.raw('SELECT tributary_evidence.take_note(?)', [body]));
    },
    seal: () => call('tributary_evidence.seal()'),
    append: (body) => call(`tributary_evidence.append(${pg.escapeLiteral(body)})`),
  };
}

function toHead(row: Readonly<Record<string, unknown>> | undefined): SealedHead {
  const { seq, hash } = row ?? {};
  if (typeof hash === 'string' && Number.isSafeInteger(Number(seq))) return { seq: Number(seq), hash };
  throw new Error('[BUG] a chain without a head');
}
