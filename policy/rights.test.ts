/** Rights under random policies, held against what each rule says of each place, character by character. */
import fc from 'fast-check';
import { matchesPattern } from '../codes/pattern.ts';
import type { Identity } from '../identity/identity.ts';
import type { FieldLevel, Policy, PolicyRule } from './policy.ts';
import { levelAt, type Rights, rightsOf, rulesFor } from './rights.ts';
import { visiblePlaces } from './scope.ts';
import { ALL_PLACES, anyCaller, anyPolicy, anyRule, RELATIONS } from './testing.ts';

const fits = (pattern: string, code: string): boolean =>
  [...pattern].every((character, at) => character === '?' || character === code[at]);

/** The rule as one would read it aloud. */
function gives(rule: PolicyRule, { code = '', purpose }: Identity, relation: string, place: string): boolean {
  const level = /^\d00$/.test(code) ? 'place' : /^\d[123]\d$/.test(code) ? 'unit' : undefined;
  if (rule.grantee.level !== level || !fits(rule.grantee.pattern, code)) return false;
  if (rule.purposes !== undefined && !rule.purposes.some((one) => one === purpose)) return false;
  if (!rule.relations.includes(relation)) return false;
  return [...rule.sees].every(
    (character, at) => character === '?' || (character === '=' ? code[at] : character) === place[at],
  );
}

/** As docs/policy.md has them. */
const WIDEST_FIRST: readonly FieldLevel[] = ['FULL', 'REDUCED', 'COUNT'];

const widest = (levels: readonly FieldLevel[]): FieldLevel | undefined =>
  WIDEST_FIRST.find((level) => levels.includes(level));

const rank = (level: FieldLevel | undefined): number =>
  level === undefined ? WIDEST_FIRST.length : WIDEST_FIRST.indexOf(level);

const written = (rights: Rights, place: string): boolean =>
  rights.written.some((pattern) => matchesPattern(pattern, place));

const relations = fc.constantFrom(...RELATIONS);

test('each place is seen at the widest level that any rule gives, and written where one says so', () => {
  fc.assert(
    fc.property(anyPolicy, anyCaller, relations, (policy, caller, relation) => {
      const rights = rightsOf(policy, caller, relation);
      for (const place of ALL_PLACES) {
        const rules = policy.rules.filter((rule) => gives(rule, caller, relation, place));
        const expected = widest(rules.map(({ fields }) => fields));
        const writes = rules.some((rule) => rule.writes);
        // Asserting each of a thousand places would be most of the time.
        if (levelAt(rights, place) !== expected || written(rights, place) !== writes) {
          expect({ place, level: levelAt(rights, place), written: written(rights, place) }).toEqual({
            place,
            level: expected,
            written: writes,
          });
        }
      }
    }),
    // A purpose makes a difference in few of them.
    { numRuns: 500 },
  );
});

test('visible is what is seen at FULL or REDUCED', () => {
  fc.assert(
    fc.property(anyPolicy, anyCaller, relations, (policy, caller, relation) => {
      const rights = rightsOf(policy, caller, relation);
      const visible = visiblePlaces(rights);
      const wrong = ALL_PLACES.filter(
        (place) =>
          visible.some((pattern) => matchesPattern(pattern, place)) !== rank(levelAt(rights, place)) < 2,
      );
      expect(wrong).toEqual([]);
    }),
  );
});

const with_ = (policy: Policy, rule: PolicyRule): Policy => ({ ...policy, rules: [...policy.rules, rule] });

test('a rule more never takes anything away', () => {
  fc.assert(
    fc.property(anyPolicy, anyRule, anyCaller, relations, (policy, rule, caller, relation) => {
      const before = rightsOf(policy, caller, relation);
      const after = rightsOf(with_(policy, rule), caller, relation);
      const lost = ALL_PLACES.filter(
        (place) =>
          rank(levelAt(after, place)) > rank(levelAt(before, place)) ||
          (written(before, place) && !written(after, place)),
      );
      expect(lost).toEqual([]);
    }),
  );
});

test('nor does stating a purpose', () => {
  fc.assert(
    fc.property(anyPolicy, anyCaller, (policy, { purpose: _, ...caller }) => {
      const without = rulesFor(policy, caller);
      for (const purpose of ['p', 'q', 'none']) {
        expect(rulesFor(policy, { ...caller, purpose })).toEqual(expect.arrayContaining([...without]));
      }
      expect(rulesFor(policy, { ...caller, purpose: 'none' })).toEqual(without);
    }),
  );
});

test('the order of rules does not matter', () => {
  fc.assert(
    fc.property(anyPolicy, anyCaller, relations, (policy, caller, relation) => {
      const turned = { ...policy, rules: [...policy.rules].reverse() };
      expect(rightsOf(turned, caller, relation)).toEqual(rightsOf(policy, caller, relation));
    }),
  );
});
