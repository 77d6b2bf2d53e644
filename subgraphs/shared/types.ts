/** What resolvers of every subgraph return for the shared types. */

/** Another subgraph's entity, by its key. */
export interface SiteReference {
  readonly id: string;
}
