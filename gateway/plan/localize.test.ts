import { catalog } from '../catalog/testing.ts';
import { localize } from './localize.ts';
import type { KeyConstraint } from './shape/fetch-shape.ts';
import { schemes } from './testing.ts';

const byCode: KeyConstraint = {
  source: 'argument',
  path: 'filter.code',
  match: 'exact',
  scheme: 'PersonCode',
};
const belowUnit: KeyConstraint = {
  source: 'argument',
  path: 'filter.unit',
  match: 'below',
  scheme: 'UnitCode',
};

const allowed = (args: Readonly<Record<string, unknown>>, constraints = [byCode, belowUnit]) =>
  localize(constraints, { argument: args, parent: {} }, catalog.fragments, schemes).allowed;

test('a relation is all its fragments, before anything is left out', () => {
  expect(localize([byCode], { argument: {}, parent: {} }, catalog.fragments, schemes).fragments).toBe(
    catalog.fragments,
  );
});

test('one exact code is a single place', () => {
  expect(allowed({ filter: { code: ['112'] } })).toEqual([
    { path: 'filter.code', patterns: ['112'], single: true },
  ]);
});

test('several codes are a union of places, none of them single', () => {
  expect(allowed({ filter: { code: ['112', '210'] } })).toEqual([
    { path: 'filter.code', patterns: ['112', '210'], single: false },
  ]);
});

test('a unit stands for itself and everything below it', () => {
  expect(allowed({ filter: { unit: ['10', '21'] } })).toEqual([
    { path: 'filter.unit', patterns: ['1??', '21?'], single: false },
  ]);
});

test('a value that is no list is a list of one, as GraphQL reads it', () => {
  expect(allowed({ filter: { unit: '10' } })).toEqual(allowed({ filter: { unit: ['10'] } }));
});

test.each([{}, { filter: null }, { filter: {} }, { filter: { code: null, unit: undefined } }])(
  '%j narrows nothing',
  (args) => {
    expect(allowed(args)).toEqual([]);
  },
);

test('an empty list allows nothing, which is not the same as narrowing nothing', () => {
  expect(allowed({ filter: { code: [] } })).toEqual([{ path: 'filter.code', patterns: [], single: false }]);
});

test('an argument of a scalar without a code scheme narrows nothing', () => {
  expect(allowed({ filter: { code: ['112'] } }, [{ ...byCode, scheme: 'String' }])).toEqual([]);
});

test('what is no code is refused, not taken for a place', () => {
  expect(() => allowed({ filter: { code: ['112', '999'] } })).toThrow(
    expect.objectContaining({
      code: 'CODE_INVALID',
      details: expect.objectContaining({ scheme: 'PersonCode', value: '999' }),
    }),
  );
});
