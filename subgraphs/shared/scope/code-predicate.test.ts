import knex from 'knex';
import { type CodePattern, parsePattern } from '../../../codes/pattern.ts';
import type { CodeSchemes } from '../../../codes/scheme.ts';
import { below, coveredBy } from './code-predicate.ts';
import type { Relation } from './relation.ts';

const NO_SCHEMES: CodeSchemes = new Map();
const STAFF: Relation = { entity: 'Staff', table: 'staff', place: 'code', scheme: 'StaffCode' };

const database = knex({ client: 'pg' });
const patterns = (...texts: readonly string[]): readonly CodePattern[] =>
  texts.map((text) => parsePattern(text, 12));

const sqlOf = (condition: ReturnType<typeof coveredBy>): string => condition(database('staff')).toString();

test('no pattern covers no row', () => {
  expect(sqlOf(coveredBy([], STAFF, NO_SCHEMES))).toBe('select * from "staff" where false');
});

test('a free pattern covers every row, whatever stands beside it', () => {
  expect(sqlOf(coveredBy(patterns('????????????', '08??????????'), STAFF, NO_SCHEMES))).toBe(
    'select * from "staff"',
  );
});

test('patterns are alternatives, each of which can read an index', () => {
  expect(sqlOf(coveredBy(patterns('08??????????', '00?000700???', '080000100???'), STAFF, NO_SCHEMES))).toBe(
    `select * from "staff" where (("code" ^@ '00' AND "code" LIKE '00_000700%') OR "code" ^@ '08')`,
  );
});

test('very many patterns travel as one list', () => {
  const many = patterns(...Array.from({ length: 99 }, (_, at) => `${10 + (at % 90)}${at % 10}?????????`));
  expect(sqlOf(coveredBy(many, STAFF, NO_SCHEMES))).toMatch(/"code" LIKE ANY\(.*::text\[\]\)$/);
});

test('without a scheme a unit is a prefix, taken literally', () => {
  expect(sqlOf(below(['a%', 'b'], STAFF, NO_SCHEMES))).toBe(
    `select * from "staff" where ("code" ^@ 'a%' OR "code" ^@ 'b')`,
  );
  expect(sqlOf(below([], STAFF, NO_SCHEMES))).toBe('select * from "staff" where false');
  expect(sqlOf(below(null, STAFF, NO_SCHEMES))).toBe('select * from "staff"');
});
