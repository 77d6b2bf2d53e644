/** Courses in numbers at one site: every root field and every group is what plain SQL says. */
import { courseCases } from './conditions.ts';
import { DEPLOYMENTS, type DeploymentName, openTrainingSite, type TrainingSite } from './training-site.ts';

/** Field → SQL over the courses that fit. */
const NUMBERS: Readonly<Record<string, string>> = {
  courseCount: 'count(*)::int',
  timedCourseCount: 'count(hours)::int',
  courseHours: 'sum(hours)::int',
  courseFees: 'sum(fee)::float8',
  averageHours: 'sum(hours)::float8 / nullif(count(hours), 0)',
  longestCourse: 'max(hours)',
  shortestCourse: 'min(hours)',
  firstStart: 'min(starts_on)::text',
  lastEnd: 'max(ends_on)::text',
  leastTitle: 'min(title)',
  greatestTitle: 'max(title)',
  anyOpen: 'bool_or(open)',
  allCertified: 'bool_and(certified)',
};

const GROUP_NUMBERS: Readonly<Record<string, string>> = {
  count: 'count(*)::int',
  timed: 'count(hours)::int',
  hours: 'sum(hours)::int',
  fees: 'sum(fee)::float8',
  averageHours: 'sum(hours)::float8 / nullif(count(hours), 0)',
  longest: 'max(hours)',
  shortest: 'min(hours)',
  earliest: 'min(starts_on)::text',
  latest: 'max(ends_on)::text',
  anyOpen: 'bool_or(open)',
  allCertified: 'bool_and(certified)',
  example: '(array_agg(title ORDER BY course_key))[1]',
};

/** Dimension → the field that shows its key → SQL. */
const DIMENSIONS = {
  KIND: ['kindId', 'kind_id'],
  YEAR: ['year', `to_char(starts_on, 'FMYYYY')::int`],
  OPEN: ['open', 'open'],
  UNIT: ['organizationCode', 'organization_code'],
} as const;

type Dimension = keyof typeof DIMENSIONS;

const KEYS = Object.values(DIMENSIONS).map(([field]) => field);
const GROUP_FIELDS = [...KEYS, ...Object.keys(GROUP_NUMBERS)].join(' ');

const columns = (expressions: Readonly<Record<string, string>>): string =>
  Object.entries(expressions)
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(', ');

const sorted = (groups: readonly object[]): readonly string[] =>
  groups.map((group) => JSON.stringify(Object.entries(group).sort())).sort();

describe.each(Object.keys(DEPLOYMENTS) as DeploymentName[])('%s', (name) => {
  let site: TrainingSite;
  beforeAll(async () => {
    site = await openTrainingSite(name);
  });
  afterAll(() => site?.stop());

  const groupsInSql = (by: readonly Dimension[], where: string) => {
    const keys = Object.fromEntries(
      Object.entries(DIMENSIONS).map(([dimension, [field, sql]]) => [
        field,
        by.includes(dimension as Dimension) ? sql : 'NULL',
      ]),
    );
    const dividing = by.map((dimension) => DIMENSIONS[dimension][1]).join(', ') || '()';
    return site.sql<Record<string, unknown>>(
      `SELECT ${columns({ ...keys, ...GROUP_NUMBERS })} FROM course WHERE ${where}
       GROUP BY ${dividing} HAVING count(*) > 0`,
    );
  };

  test('every number, for every filter', async () => {
    for (const { about, filter, where } of await courseCases(site, name)) {
      const { data, errors } = await site.ask(
        `query ($filter: CourseFilter) {
           ${Object.keys(NUMBERS).map((field) => `${field}(filter: $filter)`)}
           list: courses(filter: $filter) { organizationCode number }
           search: courseSearch(filter: $filter, first: 1000, orderBy: { by: KEY }) {
             totalCount edges { node { organizationCode number } }
           }
         }`,
        { variables: { filter } },
      );
      const { list, search, ...numbers } = data ?? {};
      const [expected] = await site.sql(`SELECT ${columns(NUMBERS)} FROM course WHERE ${where}`);
      expect({ about, errors, numbers }).toEqual({ about, errors: undefined, numbers: expected });
      const rows = await site.sql(
        `SELECT organization_code AS "organizationCode", number FROM course WHERE ${where}
         ORDER BY organization_code, number`,
      );
      expect({ about, list }).toEqual({ about, list: rows });
      expect(search.totalCount).toBe(rows.length);
      expect(search.edges.map(({ node }: { node: object }) => node)).toEqual(rows);
    }
  });

  test('what fits is not always everything or nothing', async () => {
    const cases = await courseCases(site, name);
    const counts = await Promise.all(
      cases.map(async ({ where }) => {
        const [row] = await site.sql<{ n: number }>(`SELECT count(*)::int AS n FROM course WHERE ${where}`);
        return row?.n ?? 0;
      }),
    );
    const most = Math.max(...counts);
    expect(counts.filter((count) => count > 0 && count < most).length).toBeGreaterThan(10);
  });

  const DIVISIONS: readonly (readonly Dimension[])[] = [
    [],
    ['KIND'],
    ['YEAR'],
    ['OPEN'],
    ['UNIT'],
    ['OPEN', 'KIND'],
    ['YEAR', 'OPEN', 'KIND', 'UNIT'],
    ['KIND', 'KIND'],
  ];

  test.each(DIVISIONS.map((by) => [by]))('groups by %j', async (by) => {
    const { unit, prefix } = DEPLOYMENTS[name];
    for (const [filter, where] of [
      [null, 'true'],
      [{ place: { below: [unit] } }, `organization_code LIKE '${prefix}%'`],
      [{ kind: [] }, 'false'],
    ] as const) {
      const { data, errors } = await site.ask(
        `query ($filter: CourseFilter, $by: [CourseDimension!]!) {
           courseGroups(filter: $filter, by: $by) { ${GROUP_FIELDS} }
           courseStatistics(filter: $filter) { groups(by: $by) { ${GROUP_FIELDS} } }
         }`,
        { variables: { filter, by } },
      );
      expect(errors).toBeUndefined();
      const expected = sorted(await groupsInSql(by, where));
      expect(sorted(data.courseGroups)).toEqual(expected);
      expect(sorted(data.courseStatistics.groups)).toEqual(expected);
    }
  });

  test('groups inside groups are groups by all of their keys', async () => {
    const { data, errors } = await site.ask(
      `{ courseStatistics { count groups(by: [KIND]) {
           kindId count groups(by: [OPEN]) {
             kindId open count groups(by: [YEAR]) { ${GROUP_FIELDS} }
           } } } }`,
    );
    expect(errors).toBeUndefined();
    interface Group {
      readonly count: number;
      readonly kindId: string | null;
      readonly open: boolean | null;
      readonly groups: readonly Group[];
    }
    const add = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);
    const whole: Group = data.courseStatistics;
    for (const kind of whole.groups) {
      for (const open of kind.groups) {
        expect(open.kindId).toBe(kind.kindId);
        expect(add(open.groups)).toBe(open.count);
        expect(new Set(open.groups.map((group) => group.open))).toEqual(new Set([open.open]));
      }
      expect(add(kind.groups)).toBe(kind.count);
    }
    expect(add(whole.groups)).toBe(whole.count);
    const innermost = whole.groups.flatMap(({ groups }) => groups).flatMap(({ groups }) => groups);
    expect(sorted(innermost)).toEqual(sorted(await groupsInSql(['KIND', 'OPEN', 'YEAR'], 'true')));
  });

  test('a group’s references are its keys', async () => {
    const { data } = await site.ask(
      `{ courseGroups(by: [KIND, UNIT]) { kindId kind { id name } organizationCode organization { code } } }`,
    );
    for (const { kindId, kind, organizationCode, organization } of data.courseGroups) {
      expect([kind?.id ?? null, organization.code]).toEqual([kindId, organizationCode]);
    }
  });

  test('the course of a name is the first by key', async () => {
    const titles = await site.sql<{ title: string }>('SELECT DISTINCT title FROM course LIMIT 20');
    for (const { title } of [...titles, { title: 'there is none' }]) {
      const { data } = await site.ask(
        'query ($title: String!) { courseNamed(title: $title) { organizationCode number title } }',
        { variables: { title } },
      );
      const [row = null] = await site.sql(
        `SELECT organization_code AS "organizationCode", number, title FROM course WHERE title = $1
         ORDER BY course_key LIMIT 1`,
        [title],
      );
      expect(data.courseNamed).toEqual(row);
    }
  });

  test('who sees a part has the numbers of that part, and who sees nothing has none', async () => {
    const { part, sees } = DEPLOYMENTS[name];
    const operation = `{ courseCount courseHours courseStatistics { count groups(by: [UNIT]) { organizationCode } } }`;
    const { data } = await site.ask(operation, { code: part });
    const rows = await site.sql<{ code: string; hours: number | null }>(
      `SELECT organization_code AS code, hours FROM course WHERE ${sees('organization_code')}`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(data).toMatchObject({
      courseCount: rows.length,
      courseHours: rows.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
      courseStatistics: { count: rows.length },
    });
    expect(
      data.courseStatistics.groups.map(
        ({ organizationCode }: { organizationCode: string }) => organizationCode,
      ),
    ).toEqual([...new Set(rows.map(({ code }) => code))].sort());
    expect((await site.ask(operation, { code: 'none' })).data).toEqual({
      courseCount: 0,
      courseHours: null,
      courseStatistics: { count: 0, groups: [] },
    });
  });
});
