/** One connection of several whose positions can be compared, each asked for the page that all together shall give. */
import type { Connection, Edge } from '../../subgraphs/shared/connection/connection.ts';
import { once } from '../../subgraphs/shared/connection/once.ts';
import type { Page } from '../../subgraphs/shared/connection/page.ts';

interface Slice<Row> {
  readonly edges: readonly Edge<Row>[];
  /** Whether rows were left over. */
  readonly more: boolean;
}

export function interleave<Row>(parts: readonly Connection<Row>[], { size, towards }: Page): Connection<Row> {
  const slice = once(async (): Promise<Slice<Row>> => {
    const edges = (await Promise.all(parts.map((part) => part.edges()))).flat();
    const sorted = edges.sort((a, b) => (a.cursor < b.cursor ? -1 : 1));
    return {
      edges: towards === 'end' ? sorted.slice(0, size) : sorted.slice(Math.max(0, sorted.length - size)),
      more: sorted.length > size,
    };
  });
  const somewhere = async (ask: (part: Connection<Row>) => Promise<boolean>): Promise<boolean> =>
    (await Promise.all(parts.map(ask))).some(Boolean);

  return {
    edges: async () => (await slice()).edges,
    pageInfo: {
      hasNextPage: async () =>
        (towards === 'end' && (await slice()).more) || somewhere(({ pageInfo }) => pageInfo.hasNextPage()),
      hasPreviousPage: async () =>
        (towards === 'start' && (await slice()).more) ||
        somewhere(({ pageInfo }) => pageInfo.hasPreviousPage()),
      startCursor: async () => (await slice()).edges.at(0)?.cursor ?? null,
      endCursor: async () => (await slice()).edges.at(-1)?.cursor ?? null,
    },
    totalCount: once(async () => {
      const counts = await Promise.all(parts.map((part) => part.totalCount()));
      return counts.reduce((sum, count) => sum + count, 0);
    }),
  };
}
