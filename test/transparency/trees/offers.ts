/** What can be selected of each type, as far as both servers can be asked for it. */
import fc from 'fast-check';
import type { Arguments } from './tree.ts';

export interface Offer {
  readonly name: string;
  /** Absent: the field has none. */
  readonly args?: fc.Arbitrary<Arguments>;
  /** Type of what is selected below; absent: a leaf. */
  readonly of?: string;
  readonly weight?: number;
  /**
   * It requires a field of another subgraph. Apollo fetches that under the field's own conditions, and where they do not
   * hold it leaves out whatever else it would have asked with it: such a field stands under no condition here.
   */
  readonly requires?: true;
}

export type Offers = Readonly<Record<string, readonly Offer[]>>;

/** Leaves without arguments. */
export const leaves = (names: string): readonly Offer[] => names.split(' ').map((name) => ({ name }));

const size = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(12) },
);

/** The first page or the last one; seldom of the gateway's own size. */
export const pageOf: fc.Arbitrary<Arguments> = fc.oneof(
  { weight: 9, arbitrary: size.map((first): Arguments => ({ first })) },
  { weight: 8, arbitrary: size.map((last): Arguments => ({ last })) },
  { weight: 1, arbitrary: fc.constant<Arguments>({}) },
);

/** Several arguments put together; those that are undefined are not written. */
export const argumentsOf = (...parts: readonly fc.Arbitrary<Arguments>[]): fc.Arbitrary<Arguments> =>
  fc
    .tuple(...parts)
    .map((all) =>
      Object.fromEntries(
        Object.entries(Object.assign({}, ...all)).filter(([, value]) => value !== undefined),
      ),
    );

export const argument = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Arguments> =>
  value.map((one) => ({ [name]: one }));

/** The types of a connection: what can be selected of it is the same for all. */
export const connectionTypes = (connection: string, edge: string, node: string): Offers => ({
  [connection]: [
    { name: 'edges', of: edge, weight: 6 },
    { name: 'pageInfo', of: 'PageInfo', weight: 2 },
    { name: 'totalCount', weight: 2 },
    { name: 'coverage', of: 'Coverage' },
  ],
  [edge]: [
    { name: 'cursor', weight: 2 },
    { name: 'node', of: node, weight: 5 },
  ],
});

export const COMMON: Offers = {
  PageInfo: leaves('hasNextPage hasPreviousPage startCursor endCursor'),
  Coverage: leaves('complete'),
  Site: leaves('id'),
};

/** What depends on where a row lies, and on which site comes first. */
const UNSETTLED: ReadonlySet<string> = new Set(['site', 'courseNamed', 'remark', 'example']);

/** The same without what is not the same at all sites that have a row. */
export const anywhere = (...all: readonly Offers[]): readonly Offers[] =>
  all.map((offers) =>
    Object.fromEntries(
      Object.entries(offers).map(([type, own]) => [type, own.filter(({ name }) => !UNSETTLED.has(name))]),
    ),
  );
