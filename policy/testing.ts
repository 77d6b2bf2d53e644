/** Policies for tests: at random over a code space so small that every code can be asked. */
import fc from 'fast-check';
import { type CodePattern, parsePattern } from '../codes/pattern.ts';
import type { CodeScheme } from '../codes/scheme.ts';
import type { Mask } from './mask.ts';
import type { Policy, PolicyRule, RelationFields } from './policy.ts';
import { LEVELS } from './rights.ts';

/** Three digits: a place, a unit, a serial. */
export const smallScheme: CodeScheme = {
  name: 'SmallCode',
  title: 'small',
  length: 3,
  space: 3,
  segments: [
    { name: 'place', length: 1, title: 'place', start: 0 },
    { name: 'unit', length: 1, title: 'unit', start: 1 },
    { name: 'serial', length: 1, title: 'serial', start: 2 },
  ],
  levels: [
    {
      name: 'place',
      title: 'place',
      where: {
        place: { kind: 'any' },
        unit: { kind: 'literal', value: '0' },
        serial: { kind: 'literal', value: '0' },
      },
      below: 'place',
    },
    {
      name: 'unit',
      title: 'unit',
      where: { place: { kind: 'any' }, unit: { kind: 'range', from: '1', to: '3' }, serial: { kind: 'any' } },
      below: 'unit',
    },
  ],
};

export const ALL_PLACES: readonly string[] = Array.from({ length: 1000 }, (_, at) =>
  String(at).padStart(3, '0'),
);
export const RELATIONS: readonly string[] = ['A', 'B'];
export const FIELDS: readonly string[] = ['a', 'b', 'c', 'd'];
const PURPOSES: readonly string[] = ['p', 'q'];

/** Mostly free, so that rules meet each other. */
const characters = (...more: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom('?', '?', '0', '1', '2', ...more);

const three = (character: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(character, { minLength: 3, maxLength: 3 }).map((all) => all.join(''));

export const anyPattern: fc.Arbitrary<CodePattern> = three(characters()).map((text) => parsePattern(text, 3));

export const anyRule: fc.Arbitrary<PolicyRule> = fc
  .record({
    level: fc.constantFrom('place', 'unit'),
    pattern: anyPattern,
    relations: fc.subarray([...RELATIONS], { minLength: 1 }),
    sees: three(characters('=', '=')),
    fields: fc.constantFrom(...LEVELS),
    writes: fc.boolean(),
    purposes: fc.option(fc.subarray([...PURPOSES], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ level, pattern, ...rule }) => ({ ...rule, id: 'rule', grantee: { level, pattern }, source: '§' }));

const anyMask: fc.Arbitrary<Mask> = fc.constantFrom<Mask>(
  { kind: 'YEAR' },
  { kind: 'KEEP', first: 1, last: 0 },
);

const anyFields: fc.Arbitrary<RelationFields> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.oneof(fc.constant('SHOWN' as const), anyMask))),
    fc.subarray([...FIELDS]),
  )
  .map(([reduced, counted]) => ({ reduced: new Map(reduced), counted: new Set(counted) }));

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(fc.array(anyRule, { maxLength: 6 }), anyFields, anyFields)
  .map(([rules, a, b]) => ({
    version: '1.0',
    identityScheme: smallScheme,
    rules,
    relations: new Map([
      ['A', a],
      ['B', b],
    ]),
    purposes: new Map(PURPOSES.map((id) => [id, { id, title: id }])),
    release: { smallest: 5, unitLength: 1 },
  }));

/** Codes of either level, codes of none, and none; with and without a purpose. */
export const anyCaller = fc
  .tuple(
    fc.oneof(fc.stringMatching(/^[012][0-3][0-2]$/), fc.constantFrom('', '5', undefined)),
    fc.constantFrom(undefined, ...PURPOSES, 'none'),
  )
  .map(([code, purpose]) => ({
    subject: 'x',
    ...(code !== undefined && { code }),
    ...(purpose !== undefined && { purpose }),
  }));
