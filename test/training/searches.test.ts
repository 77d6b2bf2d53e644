/** Connections at one site: every order, both directions, leafed through, is what ORDER BY says. */
import { DEPLOYMENTS, type DeploymentName, openTrainingSite, type TrainingSite } from './training-site.ts';
import { walk } from './walk.ts';

interface Search {
  readonly field: string;
  readonly node: string;
  /** As `node` shows them. */
  readonly columns: string;
  readonly from: string;
  /** Order field → column. */
  readonly orders: Readonly<Record<string, string>>;
  readonly key: string;
  /** Without `orderBy`. */
  readonly usual: string;
}

const SEARCHES: readonly Search[] = [
  {
    field: 'courseSearch',
    node: 'organizationCode number title',
    columns: 'organization_code AS "organizationCode", number, title',
    from: 'course',
    orders: {
      TITLE: 'title',
      KEY: 'course_key',
      KIND: 'kind_id',
      HOURS: 'hours',
      FEE: 'fee',
      STARTS_ON: 'starts_on',
    },
    key: 'course_key',
    usual: 'TITLE',
  },
  {
    field: 'attendanceSearch',
    node: 'staffCode courseOrganizationCode courseNumber score',
    columns: `staff_code AS "staffCode", course_organization_code AS "courseOrganizationCode",
              course_number AS "courseNumber", score::float8 AS score`,
    from: 'attendance',
    orders: {
      KEY: 'attendance_key',
      COURSE: 'course_key',
      SCORE: 'score',
      HOURS: 'hours',
      ATTENDED_ON: 'attended_on',
    },
    key: 'attendance_key',
    usual: 'KEY',
  },
  ...['trainingSearch', 'trainingRecords'].map((field) => ({
    field,
    node: `__typename
      ... on Course { organizationCode heldOn number }
      ... on Attendance { organizationCode heldOn staffCode courseNumber }`,
    columns: 'record',
    from: `(
      SELECT course_key AS key, starts_on AS held_on, hours, organization_code,
             json_build_object('__typename', 'Course', 'organizationCode', organization_code,
                               'heldOn', starts_on, 'number', number) AS record
      FROM course
      UNION ALL
      SELECT attendance_key, attended_on, hours, organization_code,
             json_build_object('__typename', 'Attendance', 'organizationCode', organization_code,
                               'heldOn', attended_on, 'staffCode', staff_code, 'courseNumber', course_number)
      FROM attendance
    ) AS training`,
    orders: { HELD_ON: 'held_on', HOURS: 'hours', UNIT: 'organization_code', KEY: 'key' },
    key: 'key',
    usual: 'HELD_ON',
  })),
];

type Direction = 'ASC' | 'DESC';

const orderSql = (column: string, direction: Direction, key: string): string =>
  `ORDER BY ${column} ${direction} ${direction === 'ASC' ? 'NULLS LAST' : 'NULLS FIRST'}, ${key} ${direction}`;

const toNode = (row: object): object => ('record' in row ? (row.record as object) : row);

describe.each(Object.keys(DEPLOYMENTS) as DeploymentName[])('%s', (name) => {
  let site: TrainingSite;
  beforeAll(async () => {
    site = await openTrainingSite(name);
  });
  afterAll(() => site?.stop());

  const inSql = async ({ columns, from }: Search, where: string, order: string) =>
    (await site.sql<object>(`SELECT ${columns} FROM ${from} WHERE ${where} ${order}`)).map(toNode);

  // The last one is another view of the one before it.
  test.each(SEARCHES.slice(0, -1).map((search) => [search.field, search] as const))(
    '%s by every order, forwards and backwards',
    async (field, search) => {
      for (const [by, column] of Object.entries(search.orders)) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const expected = await inSql(search, 'true', orderSql(column, direction, search.key));
          expect(expected.length).toBeGreaterThan(50);
          for (const towards of ['end', 'start'] as const) {
            const rows = await walk(site, {
              field: `{ ${field}(orderBy: { by: ${by}, direction: ${direction} }, $page } }`,
              path: [field],
              node: search.node,
              size: Math.ceil(expected.length / 3),
              towards,
            });
            expect({ by, direction, towards, rows }).toEqual({ by, direction, towards, rows: expected });
          }
        }
      }
    },
  );

  test.each(SEARCHES.map((search) => [search.field, search] as const))(
    '%s without an order, by small pages, of what somebody sees',
    async (field, search) => {
      const { part, sees } = DEPLOYMENTS[name];
      const expected = await inSql(
        search,
        sees('organization_code'),
        orderSql(String(search.orders[search.usual]), 'ASC', search.key),
      );
      expect(expected.length).toBeGreaterThan(3);
      for (const towards of ['end', 'start'] as const) {
        const rows = await walk(site, {
          field: `{ ${field}($page } }`,
          path: [field],
          node: search.node,
          size: 7,
          towards,
          code: part,
        });
        expect(rows).toEqual(expected);
      }
    },
  );

  test.each(SEARCHES.slice(2).map((search) => [search.field, search] as const))(
    '%s of a unit and all below it',
    async (field, search) => {
      const { unit, prefix } = DEPLOYMENTS[name];
      const expected = await inSql(
        search,
        `organization_code LIKE '${prefix}%'`,
        orderSql('organization_code', 'DESC', 'key'),
      );
      const rows = await walk(site, {
        field: `{ ${field}(below: ["${unit}"], orderBy: { by: UNIT, direction: DESC }, $page } }`,
        path: [field],
        node: search.node,
        size: 20,
        towards: 'end',
      });
      expect(rows).toEqual(expected);
      expect(new Set(rows.map((row) => ('staffCode' in row ? 'Attendance' : 'Course'))).size).toBe(2);
    },
  );

  test('attendances by what the filter says', async () => {
    const { unit, prefix } = DEPLOYMENTS[name];
    const [someone] = await site.sql<{ staff_code: string }>('SELECT staff_code FROM attendance LIMIT 1');
    for (const [filter, where] of [
      [{ staff: [someone?.staff_code] }, `staff_code = '${someone?.staff_code}'`],
      [{ unit: [unit] }, `staff_code LIKE '${prefix}%'`],
      [{ passed: true }, 'passed'],
      [{ passed: false, attendedOn: { from: '2019-01-01' } }, `NOT passed AND attended_on >= '2019-01-01'`],
      [{ staff: [] }, 'false'],
    ] as const) {
      const { data } = await site.ask(
        'query ($filter: AttendanceFilter) { attendanceSearch(filter: $filter) { totalCount } }',
        { variables: { filter } },
      );
      const [counted] = await site.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM attendance WHERE ${where}`,
      );
      expect(data.attendanceSearch.totalCount).toBe(counted?.n);
    }
  });

  test('one row by its key', async () => {
    const { data } = await site.ask(`{
      courseSearch(first: 1) { edges { node { organizationCode number title site { id } } } }
      attendanceSearch(first: 1) { edges { node { staffCode courseOrganizationCode courseNumber remark } } }
    }`);
    const [course] = data.courseSearch.edges;
    const [attendance] = data.attendanceSearch.edges;
    const { organizationCode, number } = course.node;
    const { staffCode, courseOrganizationCode, courseNumber } = attendance.node;
    const again = await site.ask(
      `query ($organization: OrganizationCode!, $number: Int!, $staff: StaffCode!, $of: OrganizationCode!, $n: Int!) {
         course(organizationCode: $organization, number: $number) { organizationCode number title site { id } }
         none: course(organizationCode: $organization, number: -1) { title }
         attendance(staffCode: $staff, courseOrganizationCode: $of, courseNumber: $n) {
           staffCode courseOrganizationCode courseNumber remark
         }
       }`,
      {
        variables: {
          organization: organizationCode,
          number,
          staff: staffCode,
          of: courseOrganizationCode,
          n: courseNumber,
        },
      },
    );
    expect(again.data).toEqual({ course: course.node, none: null, attendance: attendance.node });
    expect(course.node.site).toEqual({ id: site.id });
  });
});
