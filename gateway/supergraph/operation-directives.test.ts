import { commonOperationDirectives } from './operation-directives.ts';

const access = 'directive @access(scope: String = "all", to: [ID!]) on FIELD | QUERY';

test('a directive for operations that all define is given back', () => {
  expect(commonOperationDirectives([`${access} type Query { a: Int }`, access])).toBe(access);
});

test.each([
  ['one does not define it', [access, 'type Query { a: Int }']],
  ['it is for schemas', ['directive @shown on OBJECT', 'directive @shown on OBJECT']],
  ['an argument has a type of their own', Array(2).fill('enum E { X } directive @access(e: [E!]) on FIELD')],
  ['one is no GraphQL', [access, 'type {']],
  ['there is nobody', []],
])('nothing is, when %s', (_, sdls) => {
  expect(commonOperationDirectives(sdls)).toBe('');
});
