import { parse, print } from 'graphql';
import { conditionsAround } from './conditions-around.ts';

const around = (text: string): string => print(conditionsAround(parse(text)));

test.each([
  ['{ a @include(if: $v) { b } }', '{ ... @include(if: $v) { a { b } } }'],
  [
    '{ k: a(n: 1) @skip(if: $v) @include(if: true) { b } }',
    '{ ... @skip(if: $v) @include(if: true) { k: a(n: 1) { b } } }',
  ],
  [
    '{ a @include(if: $v) { b @include(if: $w) { c @skip(if: $v) } } }',
    '{ ... @include(if: $v) { a { ... @include(if: $w) { b { c @skip(if: $v) } } } } }',
  ],
  [
    'fragment F on T { a @other @skip(if: $v) { b } }',
    'fragment F on T { ... @skip(if: $v) { a @other { b } } }',
  ],
])('%s', (text, expected) => expect(around(text)).toBe(print(parse(expected))));

test('nothing is touched where no object stands under a condition', () => {
  const document = parse('{ a { b @include(if: $v) ... @skip(if: $v) { c } ...F @include(if: $w) } }');
  expect(conditionsAround(document)).toBe(document);
});
