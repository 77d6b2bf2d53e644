/** A test's own connections to the databases of a house, as their owner. */
import pg from 'pg';

export interface Pools {
  of(place: string): pg.Pool;
  close(): Promise<void>;
}

/** `urls`: place → database. */
export function openPools(urls: ReadonlyMap<string, string>): Pools {
  const pools = new Map(
    [...urls].map(([place, url]) => {
      const pool = new pg.Pool({ connectionString: url, max: 4 });
      // A connection that is about to close may be cut by the end of its database: that is no failure.
      pool.on('error', () => {});
      return [place, pool];
    }),
  );
  return {
    of(place) {
      const pool = pools.get(place);
      if (pool === undefined) throw new Error(`the house has no ${place}`);
      return pool;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
