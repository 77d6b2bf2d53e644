/** What one site can say of completeness: that it answered itself. The gateway says the rest. */
import type { RequestContext } from '../request/context.ts';
import type { Connection } from './connection.ts';

export interface OwnCoverage {
  readonly complete: boolean;
  readonly sites: readonly {
    readonly site: string;
    readonly status: 'ANSWERED';
    /** Read only when it is asked for; absent where an answer is made of no rows. */
    readonly rows?: () => Promise<number>;
    readonly asOf: Date;
  }[];
}

export const ownCoverage = (connection: Connection<unknown>, context: RequestContext): OwnCoverage =>
  toCoverage(context, { rows: async () => (await connection.edges()).length });

/** Of an answer that is made of sums. */
export const ownCoverageOfSums = (context: RequestContext): OwnCoverage => toCoverage(context, {});

const toCoverage = (
  { site, asOf }: RequestContext,
  rows: Pick<OwnCoverage['sites'][number], 'rows'>,
): OwnCoverage => ({ complete: true, sites: [{ site, status: 'ANSWERED', asOf, ...rows }] });
