/** Groups over sites against groups over all rows: cut the rows as you like, the buckets are the same. */
import fc from 'fast-check';
import { east, north, south } from '../../catalog/testing.ts';
import { planFragments } from '../../plan/plan-fragments.ts';
import { planningContext, shapeOf } from '../../plan/testing.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { answered, answerOf, failed, siteError } from '../testing.ts';
import { compareKeys } from './merge-buckets.ts';

function merge(selected: string, given: readonly SiteAnswer[], variables = {}) {
  const operation = `query ($no: Boolean = false) { v: statistics { ${selected} } }`;
  const [field] = planFragments(shapeOf(operation), variables, planningContext()).fields;
  if (field === undefined) throw new Error('nothing planned');
  return answerOf(field, given, { no: false, ...variables });
}

interface Row {
  readonly place: string | null;
  readonly grown: boolean;
  readonly age: number;
  readonly site: number;
}

const rows = fc.array(
  fc.record({
    place: fc.option(fc.constantFrom('a', 'b', 'c')),
    grown: fc.boolean(),
    age: fc.integer({ min: 0, max: 90 }),
    site: fc.nat(2),
  }),
  { maxLength: 30 },
);

/** What a site says of the rows it has: the rule of statistics, written for one list. */
function statisticsOf(all: readonly Row[]) {
  const keys = new Map(all.map(({ place, grown }) => [JSON.stringify([place, grown]), { place, grown }]));
  const groups = [...keys.values()].map(({ place, grown }) => {
    const own = all.filter((row) => row.place === place && row.grown === grown);
    return { place, grown, total: own.length, oldest: Math.max(...own.map(({ age }) => age)) };
  });
  return { total: all.length, ageSum: all.reduce((sum, { age }) => sum + age, 0), groups };
}

const asked = ({ total, ageSum, groups }: ReturnType<typeof statisticsOf>) => ({
  total,
  tributary_sum_averageAge: ageSum,
  tributary_count_averageAge: total,
  groups: groups.map((group) => ({
    tributary_key_place: group.place,
    tributary_key_grown: group.grown,
    ...group,
  })),
});

test('the buckets of many sites are the buckets of one that holds all rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const given = [north, south, east].map((site, at) =>
        answered(site, { v: asked(statisticsOf(all.filter((row) => row.site === at))) }),
      );
      const one = statisticsOf(all);
      const groups = one.groups.sort((a, b) => compareKeys([a.place, a.grown], [b.place, b.grown]));
      const merged = merge('total averageAge groups { place grown total oldest }', given);
      expect(merged).toMatchObject({ errors: [] });
      expect(merged.data).toEqual({
        total: one.total,
        averageAge: one.total === 0 ? null : one.ageSum / one.total,
        groups,
      });
    }),
  );
});

const bucket = (place: string | null, rest: object) => ({
  tributary_key_place: place,
  tributary_key_grown: true,
  ...rest,
});

test('keys need not be selected, and may be under other names', () => {
  const given = [
    answered(north, { v: { g: [bucket('b', { n: 1 }), bucket('a', { n: 2 })] } }),
    answered(south, { v: { g: [bucket('a', { n: 3 }), bucket(null, { n: 4 })] } }),
  ];
  expect(merge('g: groups { n: total }', given).data).toEqual({ g: [{ n: 5 }, { n: 1 }, { n: 4 }] });
});

test('groups in groups, and what belongs to a key', () => {
  const names = (...entries: readonly (readonly [string, number])[]) =>
    entries.map(([name, total]) => ({ tributary_key_name: name, name, total }));
  const given = [
    answered(north, {
      v: { groups: [bucket('a', { unit: { code: '10' }, names: names(['x', 1], ['y', 1]) })] },
    }),
    answered(south, { v: { groups: [bucket('a', { unit: { code: '10' }, names: names(['x', 2]) })] } }),
  ];
  expect(merge('groups { unit { code } names { name total } }', given).data).toEqual({
    groups: [
      {
        unit: { code: '10' },
        names: [
          { name: 'x', total: 3 },
          { name: 'y', total: 1 },
        ],
      },
    ],
  });
});

test('an error inside a bucket moves with it', () => {
  const given = [
    answered(north, { v: { groups: [bucket('b', { oldest: 3 })] } }),
    answered(
      south,
      { v: { groups: [bucket('c', { oldest: 1 }), bucket('a', { oldest: null })] } },
      siteError('INTERNAL_ERROR', ['v', 'groups', 1, 'oldest']),
    ),
  ];
  expect(merge('groups { oldest }', given)).toMatchObject({
    data: { groups: [{ oldest: null }, { oldest: 3 }, { oldest: 1 }] },
    errors: [{ error: { code: 'SITE_FAILED' }, path: ['v', 'groups', 0, 'oldest'] }],
  });
});

test('conditions, names of types, and the coverage of what is missing', () => {
  const given = [
    answered(north, { v: { total: 1, groups: [] } }),
    failed(south),
    answered(east, { v: { total: 2, groups: [] } }),
  ];
  const selected =
    '__typename total n: total @include(if: $no) coverage { complete sites { site } } groups { __typename }';
  expect(merge(selected, given).data).toEqual({
    __typename: 'Statistics',
    total: 3,
    coverage: { complete: false, sites: [{ site: north }, { site: south }, { site: east }] },
    groups: [],
  });
});

test.each([
  ['groups in a group', { groups: [bucket('a', { total: 1, names: null })] }, ['v', 'groups', 0, 'names']],
  ['all groups', { groups: null, total: 1 }, ['v', 'groups']],
])('an error of %s is not lost with what it took away', (_, value, path) => {
  const rest = bucket('a', { total: 1, names: [{ tributary_key_name: 'x', total: 1 }] });
  const given = [
    answered(north, { v: value }, siteError('INTERNAL_ERROR', path)),
    answered(south, { v: { total: 1, groups: [rest] } }),
  ];
  const merged = merge('groups { total names { total } }', given);
  expect(merged.errors).toMatchObject([{ error: { code: 'SITE_FAILED' } }]);
});

test('a site whose group lost its key is lost: its rows would be in another group', () => {
  const fault = siteError('INTERNAL_ERROR', ['v', 'groups', 0, 'tributary_key_place']);
  const given = [
    answered(north, { v: { groups: [bucket(null, { total: 5 })] } }, fault),
    answered(south, { v: { groups: [bucket(null, { total: 1 })] } }),
  ];
  expect(merge('groups { total }', given)).toMatchObject({
    data: { groups: [{ total: 1 }] },
    errors: [{ error: { code: 'SITE_ANSWER_INVALID', details: { site: north } } }],
    coverage: { complete: false },
  });
});
