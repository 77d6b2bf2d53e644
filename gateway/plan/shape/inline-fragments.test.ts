import { parse, print } from 'graphql';
import { inlineFragments } from './inline-fragments.ts';

const inlined = (text: string): string => print(inlineFragments(parse(text))).replaceAll(/\s+/g, ' ');

test('a spread becomes an inline fragment of the same type, under the conditions of the spread', () => {
  expect(inlined('{ a { ...F @include(if: $x) } } fragment F on T { b }')).toBe(
    '{ a { ... on T @include(if: $x) { b } } }',
  );
});

test('fragments inside fragments, wherever they are defined', () => {
  expect(inlined('fragment G on U { c } fragment F on T { b { ...G } } { a { ...F ...F } }')).toBe(
    '{ a { ... on T { b { ... on U { c } } } ... on T { b { ... on U { c } } } } }',
  );
});

test('the operation keeps its kind, name and variables', () => {
  expect(inlined('mutation M($x: Int = 1) { a(x: $x) }')).toBe('mutation M($x: Int = 1) { a(x: $x) }');
});

test.each(['{ a { ...Missing } }', 'fragment F on T { b }'])('%s is a bug: Apollo writes neither', (text) => {
  expect(() => inlined(text)).toThrow('[BUG]');
});
