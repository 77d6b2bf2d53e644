/** One federation feature: small subgraphs that use it, and operations with what any correct gateway answers. */
import type { Subgraphs } from './running-subgraphs.ts';

export interface FederationCase {
  readonly title: string;
  readonly subgraphs: Subgraphs;
  readonly operations: readonly Operation[];
}

export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** Whether the plain gateway reports an error. */
  readonly errors: boolean;
  /** Why ours reports an error where the plain gateway keeps silent; absent when the two agree. */
  readonly oursReports?: string;
}

type Options = Partial<Pick<Operation, 'variables' | 'errors' | 'oursReports'>>;

/** `data` is what both gateways answer; a refused operation has null. */
export const asks = (document: string, data: unknown, options: Options = {}): Operation => ({
  document,
  variables: {},
  data,
  errors: false,
  ...options,
});

/** An operation that both gateways refuse whole. */
export const refuses = (document: string): Operation => asks(document, null, { errors: true });

/** Federation 2, with the directives that the cases use. */
export const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@external" "@requires" "@provides" "@override" "@inaccessible" "@interfaceObject" "@tag"
])`;

/** Resolves references by their key fields; nobody is null. */
export const byKey = <Row extends object>(rows: readonly Row[], ...fields: readonly (keyof Row)[]) => ({
  __resolveReference: (key: Partial<Row>): Row | null =>
    rows.find((row) => fields.every((field) => row[field] === key[field])) ?? null,
});

/** Resolves references as they come: the subgraph knows the entity by its key alone. */
export const asItComes = { __resolveReference: (key: object) => key };

/** The type stands in the row. */
export const byTypename = { __resolveType: ({ __typename }: { readonly __typename: string }) => __typename };
