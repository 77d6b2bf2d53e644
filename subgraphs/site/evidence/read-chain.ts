/** Reads a site's evidence out of its database, for who may: the site itself may not. */
import pg from 'pg';
import type { Entry } from '../../../evidence/entry.ts';
import type { StoredChain } from '../../../evidence/verify/stored-chain.ts';

/** The whole chain with the head that is kept beside it, as of one moment. */
export async function readSiteChain(ownerUrl: string, site: string): Promise<StoredChain> {
  return withClient(ownerUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const entries = await client.query<EntryRow>(
      'SELECT seq, body, previous, hash FROM tributary_evidence.entry ORDER BY seq',
    );
    const { rows: heads } = await client.query<HeadRow>('SELECT seq, hash FROM tributary_evidence.head');
    await client.query('COMMIT');
    const [head] = heads;
    return {
      name: site,
      stored: entries.rows.map((row): Entry => ({ ...row, seq: Number(row.seq) })),
      // Without one, whoever removed it has said that nothing was ever written.
      head: head === undefined ? { seq: 0, hash: '' } : { seq: Number(head.seq), hash: head.hash },
    };
  });
}

/** Entries in which the text stands, in order: a key of a row is in no other place. */
export async function entriesWith(ownerUrl: string, text: string): Promise<readonly Entry[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<EntryRow>(
      `SELECT seq, body, previous, hash FROM tributary_evidence.entry
       WHERE position($1 IN body) > 0 ORDER BY seq`,
      [text],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  });
}

interface HeadRow {
  /** bigint, which the driver gives as a text. */
  readonly seq: string;
  readonly hash: string;
}

interface EntryRow extends HeadRow {
  readonly body: string;
  readonly previous: string;
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
