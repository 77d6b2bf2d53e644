/** What filters of courses mean, said a second time: in plain SQL, for the rows that are there. */
import type { CourseFilter } from './arguments.ts';
import type { DeploymentName, TrainingSite } from './training-site.ts';
import { DEPLOYMENTS } from './training-site.ts';

export interface Case {
  readonly about: string;
  readonly filter: CourseFilter | null;
  /** Over the columns of `course`. */
  readonly where: string;
}

export async function courseCases(site: TrainingSite, name: DeploymentName): Promise<readonly Case[]> {
  const { unit, prefix } = DEPLOYMENTS[name];
  const held = await site.sql<{ organization_code: string; number: number }>(
    'SELECT organization_code, number FROM course ORDER BY md5(course_key) LIMIT 3',
  );
  const [one, two] = held;
  if (one === undefined || two === undefined) throw new Error('there are hardly any courses');
  const is = (code: string): string => `organization_code = '${code}'`;
  return [
    { about: 'everything', filter: null, where: 'true' },
    { about: 'nothing in particular', filter: {}, where: 'true' },
    { about: 'part of a title', filter: { title: 'TIN hoc' }, where: `title LIKE 'Tin học%'` },
    {
      about: 'both ways to write one title',
      filter: { title: 'an toàn' },
      where: `normalize(title, NFC) LIKE 'An toàn%'`,
    },
    { about: 'kinds', filter: { kind: ['K1', '安全'] }, where: `kind_id IN ('K1', '安全')` },
    { about: 'a kind that is none', filter: { kind: ['k2'] }, where: 'false' },
    { about: 'no kind at all', filter: { kind: [] }, where: 'false' },
    {
      about: 'exactly two units',
      filter: { place: { organization: [one.organization_code, two.organization_code] } },
      where: `(${is(one.organization_code)} OR ${is(two.organization_code)})`,
    },
    { about: 'no unit', filter: { place: { organization: [] } }, where: 'false' },
    {
      about: 'a unit and all below',
      filter: { place: { below: [unit] } },
      where: `organization_code LIKE '${prefix}%'`,
    },
    {
      about: 'one of two choices, of which one names no unit',
      filter: { anyOf: [{ organizationCode: one.organization_code }, { number: 9 }] },
      where: `(${is(one.organization_code)} OR number = 9)`,
    },
    {
      about: 'two courses by their keys',
      filter: {
        anyOf: [one, two].map(({ organization_code, number }) => ({
          organizationCode: organization_code,
          number,
        })),
      },
      where: `(${[one, two].map((row) => `${is(row.organization_code)} AND number = ${row.number}`).join(' OR ')})`,
    },
    { about: 'a choice of anything', filter: { anyOf: [{}] }, where: 'true' },
    { about: 'no choice', filter: { anyOf: [] }, where: 'false' },
    { about: 'hours', filter: { hours: { from: 8, to: 16 } }, where: 'hours BETWEEN 8 AND 16' },
    { about: 'no hours', filter: { hours: { to: 0 } }, where: 'hours = 0' },
    {
      about: 'days',
      filter: { startsOn: { from: '2019-01-01', to: '2020-02-29' } },
      where: `starts_on BETWEEN '2019-01-01' AND '2020-02-29'`,
    },
    { about: 'open ones', filter: { open: true }, where: 'open' },
    { about: 'closed ones', filter: { open: false }, where: 'NOT open' },
    {
      about: 'several things together',
      filter: { place: { below: [unit] }, hours: { from: 1 }, kind: ['tin-học', 'k1'] },
      where: `organization_code LIKE '${prefix}%' AND hours >= 1 AND kind_id IN ('tin-học', 'k1')`,
    },
  ];
}
