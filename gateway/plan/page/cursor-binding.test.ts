import fc from 'fast-check';
import { cursorBinding } from './cursor-binding.ts';

type Arguments = Readonly<Record<string, unknown>>;

const bind = (args: Arguments): string => cursorBinding('me', 'search', args, 'v1');

const key = fc.stringMatching(/^[a-z]{1,3}$/);
const input = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
})).object as fc.Arbitrary<Record<string, unknown>>;

/** The same value, every object in it with its members written in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

test('the order in which members are written does not matter', () => {
  fc.assert(
    fc.property(input, (filter) => expect(bind({ filter })).toBe(bind({ filter: reversed(filter) }))),
  );
});

test('null and undefined are as if absent, at every depth', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(null, undefined), (filter, nothing) => {
      expect(bind({ filter: { ...filter, zzzz: nothing }, other: nothing })).toBe(bind({ filter }));
    }),
  );
});

test('the page does not matter', () => {
  fc.assert(
    fc.property(input, fc.nat(), fc.string(), (filter, size, cursor) => {
      const page = { first: size, after: cursor, last: size, before: cursor };
      expect(bind({ filter, ...page })).toBe(bind({ filter }));
    }),
  );
});

test('a member called like a page argument, deeper down, does matter', () => {
  expect(bind({ filter: { first: 1 } })).not.toBe(bind({ filter: { first: 2 } }));
});

test('everything else matters: caller, field, catalog, a value, the order of a list', () => {
  const args = { filter: { unit: ['a', 'b'] }, orderBy: [{ by: 'NAME' }, { by: 'CODE' }] };
  const all = [
    cursorBinding('me', 'search', args, 'v1'),
    cursorBinding('you', 'search', args, 'v1'),
    cursorBinding('me', 'find', args, 'v1'),
    cursorBinding('me', 'search', args, 'v2'),
    bind({ ...args, filter: { unit: ['a', 'c'] } }),
    bind({ ...args, orderBy: [{ by: 'CODE' }, { by: 'NAME' }] }),
    bind({ filter: args.filter }),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('a value and its name cannot run into each other', () => {
  expect(bind({ filter: { a: 'b', c: 'd' } })).not.toBe(bind({ filter: { a: 'b","c":"d' } }));
});
