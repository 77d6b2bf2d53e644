/** Composes the subgraphs' SDL into the supergraph; what does not compose is refused with every reason. */
import { composeServices } from '@apollo/composition';
import { type DocumentNode, parse } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import { checkContradictions, checkVocabulary } from './check-vocabulary.ts';
import { FRAGMENTED_URL } from './join-graphs.ts';

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
  /** Base URL of a subgraph that is not fragmented; the sites' own URLs come from the catalog. */
  readonly url?: string;
}

/** Throws COMPOSITION_FAILED. */
export function composeSupergraph(subgraphs: readonly SubgraphSource[]): string {
  const services = subgraphs.map(({ name, sdl, url }) => ({
    name,
    url: url ?? FRAGMENTED_URL,
    typeDefs: parseSdl(name, sdl),
  }));
  const fragmented = services.filter(({ url }) => url === FRAGMENTED_URL);
  refuse(fragmented.flatMap(({ name, typeDefs }) => checkVocabulary(name, typeDefs)));
  const { supergraphSdl, errors, hints } = composeServices(services);
  if (supergraphSdl === undefined) {
    throw new TributaryError('COMPOSITION_FAILED', errors?.map((error) => error.message).join('\n'));
  }
  if (fragmented.length > 0) refuse(checkContradictions(hints));
  return supergraphSdl;
}

function refuse(findings: readonly string[]): void {
  if (findings.length > 0) throw new TributaryError('COMPOSITION_FAILED', findings.join('\n'));
}

function parseSdl(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TributaryError('COMPOSITION_FAILED', `Subgraph ${name}: ${why}`, {}, { cause });
  }
}
