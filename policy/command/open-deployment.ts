/** A deployment with everything that its policy is held against: identities, codes, the schema's entities, listed units. */
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { loadCodeSchemes } from '../../codes/load.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { Deployment } from '../../deployments/deployment.ts';
import { loadDeployment } from '../../deployments/load.ts';
import { policyWorld } from '../../gateway/policy-world.ts';
import { subgraphFiles } from '../../start/subgraph-files.ts';
import { type Entities, entitiesOf } from '../check/entities.ts';
import { loadPolicy } from '../load.ts';
import type { Policy } from '../policy.ts';

export interface OpenDeployment {
  readonly deployment: Deployment;
  readonly schemes: CodeSchemes;
  readonly entities: Entities;
  /** Throws POLICY_INVALID with everything that is wrong. */
  loadPolicy(): Promise<Policy>;
}

export async function openDeployment(nameOrDirectory: string): Promise<OpenDeployment> {
  const deployment = await loadDeployment(nameOrDirectory);
  const { directory, subgraphs } = deployment;
  const files = subgraphFiles(subgraphs).flatMap(({ sdl }) => sdl);
  const texts = await Promise.all([...new Set(files)].map((file) => readFile(file, 'utf8')));
  const entities = entitiesOf(texts.flatMap((sdl) => parse(sdl, { noLocation: true }).definitions));
  const schemes = await loadCodeSchemes(directory);
  return {
    deployment,
    schemes,
    entities,
    loadPolicy: async () => loadPolicy(directory, schemes, await policyWorld(directory, schemes, entities)),
  };
}
