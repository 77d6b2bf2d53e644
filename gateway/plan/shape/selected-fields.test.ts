import { Kind, parse, print, type SelectionSetNode } from 'graphql';
import { isIncluded, responseKeyOf, selectedFields, underConditions } from './selected-fields.ts';

function setOf(text: string): SelectionSetNode {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return operation.selectionSet;
}
const texts = (text: string): string[] => selectedFields(setOf(text)).map(print);

test('fields stand in the order in which they were written', () => {
  expect(texts('{ b a: b c }')).toEqual(['b', 'a: b', 'c']);
});

test('nothing is selected where there is no selection set', () => {
  expect(selectedFields(undefined)).toEqual([]);
});

test('fields of inline fragments are lifted, with every condition around them', () => {
  expect(texts('{ a ... on T @include(if: $x) { b ... @skip(if: $y) { c @include(if: $z) } } }')).toEqual([
    'a',
    'b @include(if: $x)',
    'c @include(if: $x) @skip(if: $y) @include(if: $z)',
  ]);
});

test('a named fragment here is a bug: they are inlined before', () => {
  expect(() => texts('{ ...F }')).toThrow('[BUG]');
});

test('the way back is text that GraphQL allows: no field carries two conditions of a kind', () => {
  const [field] = selectedFields(setOf('{ ... @include(if: $x) { ... @include(if: $y) { a } } }'));
  if (field === undefined) throw new Error('no field');
  const selections = underConditions(field.directives, [{ ...field, directives: [] }]);
  expect(print({ kind: Kind.SELECTION_SET, selections }).replaceAll(/\s+/g, ' ')).toBe(
    '{ ... @include(if: $x) { ... @include(if: $y) { a } } }',
  );
});

describe('isIncluded', () => {
  const included = (condition: string, variables: Readonly<Record<string, unknown>> = {}): boolean => {
    const [field] = selectedFields(setOf(condition));
    if (field === undefined) throw new Error('no field');
    return isIncluded(field, variables);
  };

  test.each([
    ['{ a }', true],
    ['{ a @include(if: true) }', true],
    ['{ a @include(if: false) }', false],
    ['{ a @skip(if: true) }', false],
    ['{ a @skip(if: false) @include(if: true) }', true],
    ['{ a @skip(if: false) @include(if: false) }', false],
    ['{ ... @include(if: false) { a @include(if: true) } }', false],
    ['{ ... @include(if: true) { a @include(if: false) } }', false],
    ['{ ... @skip(if: true) { ... @skip(if: false) { a } } }', false],
  ])('%s: %s', (text, expected) => {
    expect(included(text)).toBe(expected);
  });

  test('conditions are read from the variables', () => {
    expect(included('{ a @include(if: $x) }', { x: true })).toBe(true);
    expect(included('{ a @skip(if: $x) }', { x: true })).toBe(false);
  });
});

test('the response key is the alias, or else the name', () => {
  expect(selectedFields(setOf('{ a: b c }')).map(responseKeyOf)).toEqual(['a', 'c']);
});
