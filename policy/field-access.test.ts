/** What levels show of fields, and where fields may be read or counted by. */
import fc from 'fast-check';
import { coversPattern, matchesPattern, uncoveredBy } from '../codes/pattern.ts';
import { accessAt, countablePlaces, mayRead, readablePlaces } from './field-access.ts';
import type { Policy } from './policy.ts';
import { levelAt, type Rights, rightsOf } from './rights.ts';
import { visiblePlaces } from './scope.ts';
import { ALL_PLACES, anyCaller, anyPattern, anyPolicy, FIELDS } from './testing.ts';

const fields = fc.subarray([...FIELDS]);
const patterns = fc.array(anyPattern, { maxLength: 2 });
/** Rules at random rarely speak of a caller at random, so most rights are made without them. */
const anyRights: fc.Arbitrary<Rights> = fc.record({
  FULL: patterns,
  REDUCED: patterns,
  COUNT: patterns,
  written: patterns,
});
const cases = fc
  .tuple(anyPolicy, fc.oneof(anyCaller, anyRights, anyRights), fields)
  .map(([policy, drawn, named]) => ({
    policy,
    rights: 'FULL' in drawn ? drawn : rightsOf(policy, drawn, 'A'),
    named,
  }));

const isIn = (patterns: Rights['FULL'], place: string): boolean =>
  patterns.some((pattern) => matchesPattern(pattern, place));

/** Where the caller sees every one of the fields as it is, place by place. */
const shownAt = (policy: Policy, rights: Rights, named: readonly string[], place: string): boolean => {
  const level = levelAt(rights, place);
  return (
    level !== undefined &&
    level !== 'COUNT' &&
    named.every((field) => accessAt(policy, 'A', field, level) === 'SHOWN')
  );
};

test('FULL shows everything, COUNT nothing, and REDUCED what is written', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      for (const field of [...FIELDS, 'unheard-of']) {
        expect(accessAt(policy, 'A', field, 'FULL')).toBe('SHOWN');
        expect(accessAt(policy, 'A', field, 'COUNT')).toBe('HIDDEN');
        expect(accessAt(policy, 'A', field, 'REDUCED')).toBe(
          policy.relations.get('A')?.reduced.get(field) ?? 'HIDDEN',
        );
        expect(accessAt(policy, 'Unheard-of', field, 'REDUCED')).toBe('HIDDEN');
      }
    }),
  );
});

test('fields are readable exactly where every one of them is shown as it is', () => {
  fc.assert(
    fc.property(cases, ({ policy, rights, named }) => {
      const readable = readablePlaces(policy, rights, 'A', named);
      const wrong = ALL_PLACES.filter(
        (place) => isIn(readable, place) !== shownAt(policy, rights, named, place),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test('readable is visible, and no fields are readable wherever rows are visible', () => {
  fc.assert(
    fc.property(cases, ({ policy, rights, named }) => {
      const visible = visiblePlaces(rights);
      const readable = readablePlaces(policy, rights, 'A', named);
      expect(readable.every((place) => visible.some((pattern) => coversPattern(pattern, place)))).toBe(true);
      expect(readablePlaces(policy, rights, 'A', [])).toEqual(visible);
    }),
  );
});

test('one field more is readable in no more places, and countable in no more', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...FIELDS), ({ policy, rights, named }, field) => {
      for (const places of [readablePlaces, countablePlaces]) {
        const before = places(policy, rights, 'A', named);
        const after = places(policy, rights, 'A', [...named, field]);
        expect(after.flatMap((place) => uncoveredBy(place, before))).toEqual([]);
      }
    }),
  );
});

test('fields are countable wherever anything is known, or nowhere', () => {
  fc.assert(
    fc.property(cases, ({ policy, rights, named }) => {
      const countable = countablePlaces(policy, rights, 'A', named);
      const all = named.every((field) => policy.relations.get('A')?.counted.has(field));
      const wrong = ALL_PLACES.filter(
        (place) => isIn(countable, place) !== (all && levelAt(rights, place) !== undefined),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test('a field may be read when there is any place where something of it is shown', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...FIELDS), ({ policy, rights }, field) => {
      const somewhere = ALL_PLACES.some((place) => {
        const level = levelAt(rights, place);
        return level !== undefined && accessAt(policy, 'A', field, level) !== 'HIDDEN';
      });
      // A place that REDUCED reaches only where FULL does as well changes nothing: FULL shows the field anyway.
      expect(mayRead(policy, rights, 'A', field)).toBe(somewhere);
    }),
  );
});
