/** What is refused: codes and cursors that are none, pages of no size, fields that there are not. */
import fc from 'fast-check';
import type { Operation, Question } from './question.ts';

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.stringMatching(/^[0-9]{6,18}$/),
  fc.constantFrom(
    '00300?000000',
    '2100000',
    '080000100001',
    '350802000001',
    '350802000001000001',
    '002990014001',
  ),
);

const of = (line: string, variables: Operation['variables'] = {}): Operation => ({ text: line, variables });

const operations: fc.Arbitrary<Operation> = fc.oneof(
  text.map((code) => of('query ($code: StaffCode!) { staff(code: $code) { code fullName } }', { code })),
  text.map((code) =>
    of('query ($code: OrganizationCode!) { organization(code: $code) { code name staffCount } }', { code }),
  ),
  fc.array(text, { maxLength: 3 }).map((unit) =>
    of('query ($unit: [OrganizationCode!]) { staffSearch(filter: { unit: $unit }) { totalCount } }', {
      unit,
    }),
  ),
  text.map((after) =>
    of('query ($after: String) { staffSearch(first: 2, after: $after) { edges { cursor } } }', { after }),
  ),
  fc
    .integer({ min: -2, max: 2 })
    .map((first) =>
      of('query ($first: Int) { staffSearch(first: $first, last: 1) { edges { cursor } } }', { first }),
    ),
  fc.constantFrom(
    of('{ staffSearch { rows } }'),
    of('{ staffSearch('),
    of('mutation { x }'),
    of('{ sites { id title fragments { name where title role stalenessSeconds } } }'),
    of('{ __schema { types { name fields { name } } } }'),
    of('{ staffSearch(first: 1000000) { totalCount } }'),
    of('{ staffSearch(orderBy: [{ by: NAME }, { by: NAME }]) { totalCount } }'),
    of('{ _entities(representations: [{ __typename: "Staff", code: "020000100001" }]) { __typename } }'),
    of('{ _service { sdl } }'),
  ),
);

export const mistakenQuestions: fc.Arbitrary<Question> = operations.map((first) => ({
  kind: 'mistake',
  first,
  next: [],
}));
