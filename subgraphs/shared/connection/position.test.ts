import fc from 'fast-check';
import type { SortOrder, SortPart } from './order.ts';
import { decodePosition, encodePosition, type SortValue } from './position.ts';

const KINDS = ['text', 'number', 'date'] as const;

const part = fc.record({
  kind: fc.constantFrom(...KINDS),
  nullable: fc.boolean(),
  direction: fc.constantFrom('ASC' as const, 'DESC' as const),
});

const order: fc.Arbitrary<SortOrder> = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map((one, at) => ({ ...one, column: `c${at}` })));

/** What PostgreSQL can hold: no NUL and no half of a surrogate pair. */
const text = fc
  .string({ unit: 'binary', maxLength: 8 })
  .map((value) => value.toWellFormed().replaceAll('\0', ''));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(-24, -14));
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0);

const valueFor = ({ kind, nullable }: SortPart): fc.Arbitrary<SortValue> => {
  const present: fc.Arbitrary<string | number> = { text, number, date: day }[kind];
  return nullable ? fc.option(present, { freq: 3 }) : present;
};

const tupleOf = (parts: SortOrder): fc.Arbitrary<readonly SortValue[]> => fc.tuple(...parts.map(valueFor));

const toRow = (values: readonly SortValue[]): object =>
  Object.fromEntries(values.map((value, at) => [`c${at}`, value]));

/** The order as it is defined, told without bytes. */
function compareTuples(parts: SortOrder, a: readonly SortValue[], b: readonly SortValue[]): number {
  for (const [at, { direction }] of parts.entries()) {
    const compared = compareValues(a[at] ?? null, b[at] ?? null);
    if (compared !== 0) return direction === 'ASC' ? compared : -compared;
  }
  return 0;
}

function compareValues(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

test('positions compare as text the way their rows compare', () => {
  const twoRows = order.chain((parts) => fc.tuple(fc.constant(parts), tupleOf(parts), tupleOf(parts)));
  fc.assert(
    fc.property(twoRows, ([parts, a, b]) => {
      const compared = textOrder(encodePosition(parts, toRow(a)), encodePosition(parts, toRow(b)));
      expect(compared).toBe(compareTuples(parts, a, b));
    }),
    { numRuns: 2_000 },
  );
});

test('rows that differ late compare right as well', () => {
  const twoRows = order.chain((parts) =>
    fc
      .tuple(fc.constant(parts), tupleOf(parts), fc.nat({ max: parts.length - 1 }), tupleOf(parts))
      .map(
        ([, a, from, b]) => [parts, a, a.map((value, at) => (at < from ? value : (b[at] ?? null)))] as const,
      ),
  );
  fc.assert(
    fc.property(twoRows, ([parts, a, b]) => {
      const compared = textOrder(encodePosition(parts, toRow(a)), encodePosition(parts, toRow(b)));
      const values = b.map((value, at) => (value === null && !parts[at]?.nullable ? (a[at] ?? null) : value));
      expect(compared).toBe(compareTuples(parts, a, values));
    }),
    { numRuns: 1_000 },
  );
});

test('a position decodes to the tuple it was written from', () => {
  fc.assert(
    fc.property(
      order.chain((parts) => fc.tuple(fc.constant(parts), tupleOf(parts))),
      ([parts, values]) => {
        expect(decodePosition(parts, encodePosition(parts, toRow(values)))).toEqual(values);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what is no position is refused with CURSOR_INVALID, and what is accepted was written so', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => `01${Buffer.from(bytes).toString('hex')}`),
  );
  fc.assert(
    fc.property(order, anything, (parts, position) => {
      try {
        const values = decodePosition(parts, position);
        expect(encodePosition(parts, toRow(values))).toBe(position);
      } catch (error) {
        expect(error).toMatchObject({ code: 'CURSOR_INVALID' });
      }
    }),
    { numRuns: 3_000 },
  );
});

const BY_NAME: SortOrder = [
  { column: 'c0', kind: 'text', nullable: false, direction: 'ASC' },
  { column: 'c1', kind: 'date', nullable: true, direction: 'DESC' },
];

test.each([
  ['nothing', ''],
  ['upper case', encodePosition(BY_NAME, { c0: 'an', c1: null }).toUpperCase()],
  ['half a byte', '0'],
  ['a part missing', encodePosition(BY_NAME.slice(0, 1), { c0: 'an' })],
  ['a part too many', `${encodePosition(BY_NAME, { c0: 'an', c1: null })}00`],
  ['an absent value where none may be', encodePosition(BY_NAME.slice(1), { c1: null })],
  ['broken UTF-8', '01ff00fd'],
  [
    'a day that is not in the calendar',
    `01616e00fe${Buffer.from(Buffer.from('2023-02-29').map((byte) => ~byte)).toString('hex')}`,
  ],
])('refused: %s', (_what, position) => {
  expect(() => decodePosition(BY_NAME, position)).toThrow(
    expect.objectContaining({ code: 'CURSOR_INVALID' }),
  );
});
