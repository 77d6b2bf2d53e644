/** Writes rows into one site's database: many rows to a COPY, all rows or none. */
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type GeneratedRecord, TABLE_ORDER, type TableName } from '../record.ts';
import { type CopyValue, copyLine } from './copy-text.ts';

export type RowCounts = Readonly<Partial<Record<TableName, number>>>;

/** Characters to collect before they are sent: enough that a round trip for each table does not show. */
const ENOUGH = 1_000_000;

interface Batch {
  readonly columns: readonly string[];
  text: string;
}

/**
 * Rows are collected by `add` and sent by `drain` or `finish`, so that a batch travels while the next is made.
 * Everything happens in one transaction, which `finish` commits and `abandon` drops.
 */
export class SiteWriter {
  readonly #client: Promise<pg.Client>;
  readonly #counts: Partial<Record<TableName, number>> = {};
  #batches = new Map<TableName, Batch>();
  #size = 0;
  #sending: Promise<void>;

  constructor(client: Promise<pg.Client>) {
    this.#client = client;
    this.#sending = settled(this.#execute('BEGIN'));
  }

  get counts(): RowCounts {
    return { ...this.#counts };
  }

  /** Whether so much is collected that it is time to drain. */
  get isFull(): boolean {
    return this.#size >= ENOUGH;
  }

  add({ table, row }: GeneratedRecord): void {
    let batch = this.#batches.get(table);
    if (batch === undefined) {
      batch = { columns: Object.keys(row), text: '' };
      this.#batches.set(table, batch);
    }
    // A row is an interface without an index signature; its values are those that a column can hold.
    const line = copyLine(row as unknown as Readonly<Record<string, CopyValue>>, batch.columns);
    batch.text += line;
    this.#size += line.length;
    this.#counts[table] = (this.#counts[table] ?? 0) + 1;
  }

  /** Resolves when what was sent before has arrived; what is collected now is on its way. */
  async drain(): Promise<void> {
    await this.#sending;
    const batches = this.#batches;
    this.#batches = new Map();
    this.#size = 0;
    this.#sending = settled(this.#send(batches));
  }

  async finish(): Promise<void> {
    await this.drain();
    await this.#sending;
    await this.#execute('COMMIT');
    const tables = Object.keys(this.#counts).map(pg.escapeIdentifier);
    // The planner would guess until autovacuum comes by, which may be minutes.
    if (tables.length > 0) await this.#execute(`ANALYZE ${tables.join(', ')}`);
    await (await this.#client).end();
  }

  /** The server rolls back when the connection goes away. */
  async abandon(): Promise<void> {
    const client = await this.#client.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  async #send(batches: ReadonlyMap<TableName, Batch>): Promise<void> {
    const client = await this.#client;
    for (const table of TABLE_ORDER) {
      const batch = batches.get(table);
      if (batch === undefined) continue;
      const columns = batch.columns.map(pg.escapeIdentifier).join(', ');
      const stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${columns}) FROM STDIN`));
      stream.end(batch.text);
      await once(stream, 'finish');
    }
  }

  async #execute(statement: string): Promise<void> {
    await (await this.#client).query(statement);
  }
}

/** A failure is kept for whoever awaits the promise later and is not taken for an unhandled one until then. */
function settled(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined);
  return promise;
}
