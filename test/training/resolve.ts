/** The types of training's resolvers, written by hand: what is generated for the project's own subgraphs. */
import type { GraphQLResolveInfo } from 'graphql';
import type { TrainingContext } from './context.ts';

/** One field. */
export type Resolve<Source, Arguments = unknown> = (
  source: Source,
  args: Arguments,
  context: TrainingContext,
) => unknown;

/** The representation of an entity that another service wrote. */
export type ResolveReference = (
  reference: Readonly<Record<string, unknown>>,
  context: TrainingContext,
  info: GraphQLResolveInfo,
) => unknown;
