/** How people leaf: mostly forwards, some backwards, some turning round, some to the very end and past it. */
import fc from 'fast-check';
import type { Turn } from './search-case.ts';

/** Small pages have many edges; without a size the gateway chooses. */
const size = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 7, max: 40 }) },
  { weight: 2, arbitrary: fc.constant(undefined) },
);

const sized = (to: 'start' | 'end' | 'next' | 'previous'): fc.Arbitrary<Turn> =>
  size.map((rows) => (rows === undefined ? { to } : { to, size: rows }));

const fromEdge = (to: 'after' | 'before'): fc.Arbitrary<Turn> =>
  fc
    .tuple(size, fc.nat(5))
    .map(([rows, edge]) => (rows === undefined ? { to, edge } : { to, edge, size: rows }));

const first = fc.oneof({ weight: 3, arbitrary: sized('start') }, { weight: 2, arbitrary: sized('end') });

const further: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 5, arbitrary: sized('next') },
  { weight: 5, arbitrary: sized('previous') },
  { weight: 1, arbitrary: fromEdge('after') },
  { weight: 1, arbitrary: fromEdge('before') },
  { weight: 1, arbitrary: fc.integer({ min: 9, max: 40 }).map((rows): Turn => ({ to: 'last', size: rows })) },
);

export const turns: fc.Arbitrary<readonly Turn[]> = fc
  .tuple(first, fc.array(further, { maxLength: 4 }))
  .map(([one, more]) => [one, ...more]);
