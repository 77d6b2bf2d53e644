import { Kind, parse } from 'graphql';
import { mergeParts, project } from './project.ts';

function projected(value: unknown, selection: string, variables = {}): unknown {
  const [operation] = parse(selection).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return project(value, operation.selectionSet, variables);
}

const value = {
  a: 1,
  b: { c: 2, d: null },
  list: [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ],
};

test.each<[string, unknown]>([
  ['{ a }', { a: 1 }],
  ['{ z: a b { e: c } }', { z: 1, b: { e: 2 } }],
  ['{ list { x } }', { list: [{ x: 1 }, { x: 3 }] }],
  ['{ b { d } }', { b: { d: null } }],
  ['{ b { c } b { d } }', { b: { c: 2, d: null } }],
  [
    '{ list { x } list { why: y } }',
    {
      list: [
        { x: 1, why: 2 },
        { x: 3, why: 4 },
      ],
    },
  ],
  ['{ ... on T { a ... { b { c } } } }', { a: 1, b: { c: 2 } }],
  ['{ a @skip(if: true) b @include(if: true) { c @include(if: false) d } }', { b: { d: null } }],
  ['{ unknown }', { unknown: null }],
])('%s', (selection, expected) => {
  expect(projected(value, selection)).toEqual(expected);
});

test('conditions are read from the variables', () => {
  expect(
    projected(value, 'query ($x: Boolean!) { a @include(if: $x) b @skip(if: $x) { c } }', { x: true }),
  ).toEqual({
    a: 1,
  });
});

test('parts of one key are joined at every depth, lists item by item', () => {
  expect(projected({ b: value }, '{ b { list { x } } b { list { y } b { c } } b { b { d } } }')).toEqual({
    b: {
      list: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      b: { c: 2, d: null },
    },
  });
  expect(mergeParts([{ a: 1 }, { a: 2 }], [{ b: 1 }, { b: 2 }])).toEqual([
    { a: 1, b: 1 },
    { a: 2, b: 2 },
  ]);
  expect(mergeParts(undefined, { a: 1 })).toEqual({ a: 1 });
  expect(mergeParts(1, 2)).toBe(2);
});
