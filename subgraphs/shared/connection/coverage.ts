/** What one site can say of completeness: that it answered itself. The gateway says the rest. */
import type { RequestContext } from '../request/context.ts';
import type { Connection } from './connection.ts';

export interface OwnCoverage {
  readonly complete: boolean;
  readonly sites: readonly {
    readonly site: string;
    readonly status: 'ANSWERED';
    readonly rows: number;
    readonly asOf: Date;
  }[];
}

export async function ownCoverage(
  connection: Connection<unknown>,
  context: RequestContext,
): Promise<OwnCoverage> {
  const { site, asOf } = context;
  const rows = (await connection.edges()).length;
  return { complete: true, sites: [{ site, status: 'ANSWERED', rows, asOf }] };
}
