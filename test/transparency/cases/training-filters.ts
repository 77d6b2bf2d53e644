/** Filters of courses and attendances out of what the rows hold. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import type { AttendanceRow, CourseRow, TrainingKindRow } from '../../training/rows.ts';
import type { Choice, Filter } from '../oracle/filter.ts';
import { flag, fromUnitDown, listWith, pieceOf, rangeAround } from './filter-values.ts';
import { columnsOf, someFields } from './filters.ts';

export interface TrainingRecords {
  readonly kinds: readonly TrainingKindRow[];
  readonly courses: readonly CourseRow[];
  readonly attendances: readonly AttendanceRow[];
}

export const courseFilterOf = (
  { courses, kinds }: TrainingRecords,
  { organization }: HouseRecords,
): fc.Arbitrary<Filter | null | undefined> =>
  someFields(courses.length, (at) => {
    const all = columnsOf(courses, at);
    // What has no letter is not searched for.
    const titles = all('title').all.filter((title) => title !== '\u0001');
    const choice: fc.Arbitrary<Choice> = fc.constantFrom(...courses).chain(({ organization_code, number }) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant<Choice>({ organizationCode: organization_code, number }) },
        {
          weight: 2,
          arbitrary: fc.constant<Choice>({ organizationCode: organization_code, number: null }),
        },
        { weight: 1, arbitrary: fc.constantFrom<Choice[]>({ number }, {}) },
      ),
    );
    return {
      title: pieceOf({ own: undefined, all: titles }),
      kind: listWith({ own: all('kind_id').own, all: kinds.map(({ id }) => id) }, (id) => `${id}?`),
      place: fc.record({
        organization: fc.option(listWith(all('organization_code')), { freq: 2 }),
        below: fc.option(fromUnitDown(all('organization_code'), organization), { freq: 2, nil: undefined }),
      }),
      anyOf: fc.array(choice, { maxLength: 4 }),
      hours: fc.constantFrom({ from: 8, to: 16 }, { from: 24 }, { to: 0 }, { to: 16, from: null }, {}),
      startsOn: rangeAround(all('starts_on')),
      open: flag(courses[at]?.open ?? true),
    };
  });

export const attendanceFilterOf = (
  { attendances }: TrainingRecords,
  { organization }: HouseRecords,
): fc.Arbitrary<Filter | null | undefined> =>
  someFields(attendances.length, (at) => {
    const all = columnsOf(attendances, at);
    return {
      staff: listWith(all('staff_code'), (code) => `${code.slice(0, -3)}998`),
      unit: fromUnitDown(all('organization_code'), organization),
      passed: flag(attendances[at]?.passed ?? true),
      attendedOn: rangeAround(all('attended_on')),
    };
  });
