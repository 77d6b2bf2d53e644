/** A subgraph's SDL: the routing vocabulary that all share, then its own types. */
import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';

/** `folder` is the URL of the subgraph's folder, ended by a slash. */
export function readSdl(folder: URL): DocumentNode {
  const shared = readFileSync(new URL('fragments.graphql', import.meta.url), 'utf8');
  return parse(`${shared}\n${readFileSync(new URL('schema.graphql', folder), 'utf8')}`);
}
