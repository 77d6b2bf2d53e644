/** Writes the schema that callers see, so that front-end teams can generate types without a running gateway. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';
import { loadSitesSdl, SITES_SUBGRAPH } from '../gateway/sites/sites-subgraph.ts';
import { loadSupergraph } from '../gateway/supergraph/load-supergraph.ts';
import { subgraphFiles } from '../start/subgraph-files.ts';

const { supergraphSdl } = await loadSupergraph(subgraphFiles(['organizations', 'personnel', 'members']), {
  name: SITES_SUBGRAPH,
  sdl: await loadSitesSdl(),
});
const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
await writeFile(join(import.meta.dirname, 'schema.graphql'), `${printSchema(schema)}\n`);
