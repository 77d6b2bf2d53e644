/** From the subgraphs' SDL files to a supergraph that composes and can be routed, or a refusal with every reason. */
import { readFile } from 'node:fs/promises';
import { TributaryError } from '../../errors/tributary-error.ts';
import { checkReads } from './check-reads.ts';
import { checkRouting } from './check-routing.ts';
import { composeSupergraph, type SubgraphSource } from './compose.ts';
import { commonOperationDirectives } from './operation-directives.ts';
import { type RoutedSchema, readRoutedSchema } from './routed-schema.ts';

/** Stands in the supergraph where the gateway answers by itself. */
const LOCAL_URL = 'local:';

export interface SubgraphFiles {
  readonly name: string;
  /** Files whose texts together are the SDL. */
  readonly sdl: readonly string[];
  readonly url?: string | undefined;
}

export interface Supergraph {
  readonly supergraphSdl: string;
  readonly routed: RoutedSchema;
}

/** Throws COMPOSITION_FAILED. `own` is the gateway's own subgraph, which needs no URL. */
export async function loadSupergraph(
  subgraphs: readonly SubgraphFiles[],
  own: SubgraphSource,
): Promise<Supergraph> {
  const sources = await Promise.all(
    subgraphs.map(async ({ name, sdl, url }): Promise<SubgraphSource> => {
      const texts = await Promise.all(sdl.map((file) => readFile(file, 'utf8')));
      return { name, sdl: texts.join('\n'), ...(url !== undefined && { url }) };
    }),
  );
  const supergraphSdl = composeSupergraph([...sources, ...ownBeside(sources, own)]);
  const routed = readRoutedSchema(supergraphSdl);
  const findings = [...checkRouting(routed), ...checkReads(routed)];
  if (findings.length > 0) {
    throw new TributaryError(
      'COMPOSITION_FAILED',
      findings.map(({ coordinate, message }) => `${coordinate} ${message}`).join('\n'),
    );
  }
  return { supergraphSdl, routed };
}

/** Where nothing is fragmented there are no sites to speak of, and the supergraph is what plain Apollo would compose. */
function ownBeside(sources: readonly SubgraphSource[], own: SubgraphSource): SubgraphSource[] {
  if (sources.every(({ url }) => url !== undefined)) return [];
  const sdl = [own.sdl, commonOperationDirectives(sources.map((source) => source.sdl))].join('\n');
  return [{ name: own.name, sdl, url: LOCAL_URL }];
}
