/** Composes the subgraphs' SDL into the supergraph; what does not compose is refused with every reason. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
  /** Base URL of a subgraph that is not fragmented; the sites' own URLs come from the catalog. */
  readonly url?: string;
}

/** Stands in the supergraph where a fragmented subgraph has no single URL. */
export const FRAGMENTED_URL = 'fragmented:';

export function composeSupergraph(subgraphs: readonly SubgraphSource[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({
      name,
      url: url ?? FRAGMENTED_URL,
      typeDefs: parseSdl(name, sdl),
    })),
  );
  if (supergraphSdl === undefined) {
    throw new TributaryError('COMPOSITION_FAILED', errors?.map((error) => error.message).join('\n'));
  }
  return supergraphSdl;
}

function parseSdl(name: string, sdl: string) {
  try {
    return parse(sdl);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TributaryError('COMPOSITION_FAILED', `Subgraph ${name}: ${why}`, {}, { cause });
  }
}
