/** All subgraphs a site can serve, listed once. */
import { TributaryError } from '../errors/tributary-error.ts';
import { members } from './members/subgraph.ts';
import { organizations } from './organizations/subgraph.ts';
import { personnel } from './personnel/subgraph.ts';
import type { Subgraph } from './shared/subgraph.ts';

export const subgraphs: readonly Subgraph[] = Object.freeze([organizations, personnel, members]);

/** Throws CONFIGURATION_INVALID when there is no subgraph of that name. */
export function subgraphNamed(name: string): Subgraph {
  const found = subgraphs.find((subgraph) => subgraph.name === name);
  if (found !== undefined) return found;
  throw new TributaryError('CONFIGURATION_INVALID', `There is no subgraph ${JSON.stringify(name)}.`);
}
