import { parse, print } from 'graphql';
import { collectFields } from './collect-fields.ts';
import { inlineFragments } from './inline-fragments.ts';

const fieldsOf = (text: string) =>
  collectFields(inlineFragments(parse(text)).selectionSet).map(({ responseKey, node, places }) => ({
    responseKey,
    node: print(node).replaceAll(/\s+/g, ' '),
    places: places.length,
  }));

test('each response key is one field, without its conditions', () => {
  expect(fieldsOf('{ a { x } b: a @include(if: $b) { x } ... @skip(if: $c) { c } }')).toEqual([
    { responseKey: 'a', node: 'a { x }', places: 1 },
    { responseKey: 'b', node: 'b: a { x }', places: 1 },
    { responseKey: 'c', node: 'c', places: 1 },
  ]);
});

test('a key written in several places is one field that wants what each place wants, on its condition', () => {
  expect(fieldsOf('{ a { x } ... @include(if: $b) { a @skip(if: $c) { y } } a { x z } }')).toEqual([
    {
      responseKey: 'a',
      node: 'a { x ... @include(if: $b) { ... @skip(if: $c) { y } } x z }',
      places: 3,
    },
  ]);
});
