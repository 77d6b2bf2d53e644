/** Pruning must never lose a row and must be able to say why: checked code by code, in a space of three digits. */
import fc from 'fast-check';
import { type CodePattern, matchesPattern } from '../../codes/pattern.ts';
import type { DataFragment } from '../catalog/catalog.ts';
import { pattern } from '../catalog/testing.ts';
import type { AllowedCodes } from './localize.ts';
import { reduce } from './reduce.ts';

const ALL_CODES = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));

/** Few different digits, so that patterns meet often; 9 stands for those that no pattern names. */
const anyPattern = fc
  .array(fc.constantFrom('?', '?', '0', '1', '9'), { minLength: 3, maxLength: 3 })
  .map((characters) => pattern(characters.join('')));
const patterns = fc.array(anyPattern, { maxLength: 3 });
const fragments = fc
  .array(anyPattern, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((where, at): DataFragment => ({ name: `f${at}`, title: `f${at}`, where })));
const allowedCodes = fc.array(
  patterns.map((all): AllowedCodes => ({ path: 'code', patterns: all, single: false })),
  { maxLength: 3 },
);

const inUnion = (code: string, union: readonly CodePattern[]): boolean =>
  union.some((one) => matchesPattern(one, code));

test('a fragment is kept exactly when some code lies in it, in every argument and in the scope', () => {
  fc.assert(
    fc.property(fragments, allowedCodes, patterns, (all, allowed, scope) => {
      const expected = all.filter(({ where }) =>
        ALL_CODES.some(
          (code) =>
            matchesPattern(where, code) &&
            inUnion(code, scope) &&
            allowed.every((argument) => inUnion(code, argument.patterns)),
        ),
      );
      expect(reduce({ fragments: all, allowed }, scope).kept).toEqual(expected);
    }),
  );
});

test('every fragment is either kept or pruned, and each reason is true', () => {
  fc.assert(
    fc.property(fragments, allowedCodes, patterns, (all, allowed, scope) => {
      const { kept, pruned } = reduce({ fragments: all, allowed }, scope);
      expect([...kept, ...pruned.map(({ fragment }) => fragment)].map(({ name }) => name).sort()).toEqual(
        all.map(({ name }) => name),
      );
      for (const { fragment, reason } of pruned) {
        const codes = ALL_CODES.filter((code) => matchesPattern(fragment.where, code));
        const reached = (union: readonly CodePattern[]) => codes.some((code) => inUnion(code, union));
        if (reason.kind === 'argument') expect(reached(reason.allows)).toBe(false);
        if (reason.kind === 'scope') expect(reached(scope)).toBe(false);
        if (reason.kind === 'combination') {
          expect([scope, ...allowed.map((argument) => argument.patterns)].every(reached)).toBe(true);
        }
      }
    }),
  );
});

test('without rights nothing is kept, whatever is asked', () => {
  const all = [{ name: 'f', title: 'f', where: pattern('1??') }];
  expect(reduce({ fragments: all, allowed: [] }, []).pruned).toEqual([
    { fragment: all[0], reason: { kind: 'scope' } },
  ]);
});

test('two arguments that reach the fragment in different codes rule it out together', () => {
  const all = [{ name: 'f', title: 'f', where: pattern('1??') }];
  const allowed = ['11?', '12?'].map((text) => ({ path: text, patterns: [pattern(text)], single: false }));
  expect(reduce({ fragments: all, allowed }, [pattern('???')]).pruned).toEqual([
    { fragment: all[0], reason: { kind: 'combination' } },
  ]);
});
