/** Subgraphs that run: what a gateway must know of each, and how all of them end. */
import { type Subgraph, serveSubgraph } from './subgraph-server.ts';

export type Subgraphs = Readonly<Record<string, Subgraph>>;

export interface RunningSource {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}

export async function runSubgraphs(
  subgraphs: Subgraphs,
): Promise<{ readonly sources: readonly RunningSource[]; readonly stop: () => Promise<void> }> {
  const running = await Promise.all(
    Object.entries(subgraphs).map(async ([name, subgraph]) => ({
      name,
      sdl: subgraph.sdl,
      ...(await serveSubgraph(subgraph)),
    })),
  );
  return {
    sources: running.map(({ name, sdl, url }) => ({ name, sdl, url })),
    stop: async () => void (await Promise.all(running.map(({ stop }) => stop()))),
  };
}
