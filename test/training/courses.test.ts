/** The gathered fields of a course at one site: made of the attendances it holds, by the course and by its key alone. */
import { type CourseKey, someCourses, toKey } from './some-courses.ts';
import { DEPLOYMENTS, type DeploymentName, openTrainingSite, type TrainingSite } from './training-site.ts';
import { walk } from './walk.ts';

/** Field of a course → SQL over its attendances. */
const NUMBERS: Readonly<Record<string, string>> = {
  attendanceCount: 'count(*)::int',
  attendedHours: 'sum(hours)::int',
  scoreSum: 'sum(score)::float8',
  scoreCount: 'count(score)::int',
  averageScore: 'sum(score)::float8 / nullif(count(score), 0)',
  bestScore: 'max(score)::float8',
  firstAttendedOn: 'min(attended_on)::text',
  anyPassed: 'bool_or(passed)',
  allPassed: 'bool_and(passed)',
  remark: '(array_agg(remark ORDER BY attendance_key) FILTER (WHERE remark IS NOT NULL))[1]',
};

const numbersSql = Object.entries(NUMBERS)
  .map(([name, expression]) => `${expression} AS "${name}"`)
  .join(', ');

describe.each(Object.keys(DEPLOYMENTS) as DeploymentName[])('%s', (name) => {
  const { unit, prefix, part, sees } = DEPLOYMENTS[name];
  let site: TrainingSite;
  beforeAll(async () => {
    site = await openTrainingSite(name);
  });
  afterAll(() => site?.stop());

  test('a course’s attendances in numbers, by the course and by its key alone', async () => {
    const courses = await someCourses(site);
    for (const [filter, where] of [
      [null, 'true'],
      [{ passed: true }, 'passed'],
      [{ unit: [unit] }, `staff_code LIKE '${prefix}%'`],
      [{ staff: [] }, 'false'],
    ] as const) {
      const fields = Object.keys(NUMBERS).map((field) => `${field}(filter: $filter)`);
      const { data, errors } = await site.ask(
        `query ($keys: [_Any!]!, $filter: AttendanceFilter, $anyOf: [CourseChoice!]) {
           _entities(representations: $keys) { ... on Course { ${fields} } }
           courses(filter: { anyOf: $anyOf }) { organizationCode number ${fields} }
         }`,
        {
          variables: {
            filter,
            keys: courses.map(toKey),
            anyOf: courses.map(({ organizationCode, number }) => ({ organizationCode, number })),
          },
        },
      );
      expect(errors).toBeUndefined();
      const expected = await Promise.all(
        courses.map(async ({ course_key }) => {
          const [numbers] = await site.sql<object>(
            `SELECT ${numbersSql} FROM attendance WHERE course_key = $1 AND ${where}`,
            [course_key],
          );
          return numbers;
        }),
      );
      expect(data._entities).toEqual(expected);
      const byKey = new Map(
        data.courses.map(({ organizationCode, number, ...numbers }: CourseKey) => [
          `${organizationCode} ${number}`,
          numbers,
        ]),
      );
      expect(
        courses.map(({ organizationCode, number }) => byKey.get(`${organizationCode} ${number}`)),
      ).toEqual(expected);
    }
  });

  test('a course’s attendances, as a list, page by page and in groups', async () => {
    for (const course of await someCourses(site)) {
      const { organizationCode, number, course_key } = course;
      const rows = await site.sql<{ staffCode: string }>(
        `SELECT staff_code AS "staffCode" FROM attendance WHERE course_key = $1 ORDER BY staff_code`,
        [course_key],
      );
      const groups = await site.sql(
        `SELECT passed, organization_code AS "organizationCode", count(*)::int AS count,
                sum(score)::float8 / nullif(count(score), 0) AS "averageScore"
         FROM attendance WHERE course_key = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
        [course_key],
      );
      const { data, errors } = await site.entities(
        [toKey(course)],
        `... on Course {
           attendanceList { staffCode }
           attendanceGroups(by: [PASSED, UNIT]) { passed organizationCode count averageScore }
         }`,
      );
      expect(errors).toBeUndefined();
      expect(data._entities).toEqual([{ attendanceList: rows, attendanceGroups: groups }]);
      for (const towards of ['end', 'start'] as const) {
        const walked = await walk(site, {
          field: `{ course(organizationCode: "${organizationCode}", number: ${number}) { attendances($page } } }`,
          path: ['course', 'attendances'],
          node: 'staffCode',
          size: Math.max(1, Math.ceil(rows.length / 3)),
          towards,
        });
        expect(walked).toEqual(rows);
      }
    }
  });

  test('who sees a part has the attendances of that part, of courses in that part', async () => {
    const courses = await site.sql<CourseKey & { seen: boolean }>(
      `SELECT organization_code AS "organizationCode", number, course_key, ${sees('organization_code')} AS seen
       FROM course
       ORDER BY (SELECT count(*) FROM attendance
                 WHERE attendance.course_key = course.course_key AND ${sees('staff_code')}) DESC, course_key`,
    );
    const course = courses.find(({ seen }) => seen);
    const elsewhere = courses.find(({ seen }) => !seen);
    if (course === undefined || elsewhere === undefined) throw new Error('all courses are in one part');
    const { data } = await site.entities(
      [toKey(course), toKey(elsewhere)],
      '... on Course { attendanceCount attendanceList { staffCode } }',
      part,
    );
    const rows = await site.sql(
      `SELECT staff_code AS "staffCode" FROM attendance WHERE course_key = $1 AND ${sees('staff_code')} ORDER BY 1`,
      [course.course_key],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(data._entities).toEqual([{ attendanceCount: rows.length, attendanceList: rows }, null]);
  });
});
