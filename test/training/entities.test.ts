/** What training says of the entities of others, of kinds, and of rows inside rows, at one site. */
import { Kind } from 'graphql';
import { columnOf } from '../../subgraphs/shared/request/column-field.ts';
import { training } from './subgraph.ts';
import { DEPLOYMENTS, type DeploymentName, openTrainingSite, type TrainingSite } from './training-site.ts';

describe.each(Object.keys(DEPLOYMENTS) as DeploymentName[])('%s', (name) => {
  const { unit, prefix } = DEPLOYMENTS[name];
  let site: TrainingSite;
  beforeAll(async () => {
    site = await openTrainingSite(name);
  });
  afterAll(() => site?.stop());

  test('a person’s attendances', async () => {
    const people = await site.sql<{ code: string; n: number }>(
      `SELECT staff_code AS code, count(*)::int AS n FROM attendance GROUP BY 1 ORDER BY n DESC, 1 LIMIT 5`,
    );
    const codes = [...people.map(({ code }) => code), 'nobody'];
    const { data, errors } = await site.entities(
      codes.map((code) => ({ __typename: 'Staff', code })),
      `... on Staff {
         code trainingHours passedHours: trainingHours(passed: true) lastAttendedOn
         attendances(orderBy: { by: ATTENDED_ON, direction: DESC }) { totalCount edges { node { courseNumber } } }
       }`,
    );
    expect(errors).toBeUndefined();
    const expected = codes.map(async (code) => {
      const [numbers] = await site.sql<object>(
        `SELECT sum(hours)::int AS "trainingHours", (sum(hours) FILTER (WHERE passed))::int AS "passedHours",
                max(attended_on)::text AS "lastAttendedOn" FROM attendance WHERE staff_code = $1`,
        [code],
      );
      const nodes = await site.sql(
        `SELECT course_number AS "courseNumber" FROM attendance WHERE staff_code = $1
         ORDER BY attended_on DESC NULLS FIRST, attendance_key DESC`,
        [code],
      );
      return {
        code,
        ...numbers,
        attendances: { totalCount: nodes.length, edges: nodes.map((node) => ({ node })) },
      };
    });
    expect(data._entities).toEqual(await Promise.all(expected));
  });

  test('a unit’s courses are those of everything below it', async () => {
    const units = [
      [unit, `organization_code LIKE '${prefix}%'`],
      ['no unit', 'false'],
    ] as const;
    const { data, errors } = await site.entities(
      units.map(([code]) => ({ __typename: 'Organization', code })),
      `... on Organization {
         courseHours
         courses(filter: { open: true }, orderBy: { by: KEY }) { totalCount edges { node { number } } }
         trainingStatistics { count anyOpen groups(by: [KIND]) { kindId count } }
       }`,
    );
    expect(errors).toBeUndefined();
    for (const [at, [, where]] of units.entries()) {
      const [numbers] = await site.sql<{ count: number; hours: number | null; open: boolean | null }>(
        `SELECT count(*)::int AS count, sum(hours)::int AS hours, bool_or(open) AS open FROM course WHERE ${where}`,
      );
      const open = await site.sql(`SELECT number FROM course WHERE ${where} AND open ORDER BY course_key`);
      const groups = await site.sql(
        `SELECT kind_id AS "kindId", count(*)::int AS count FROM course WHERE ${where} GROUP BY 1 ORDER BY 1`,
      );
      expect(data._entities[at]).toEqual({
        courseHours: numbers?.hours,
        courses: { totalCount: open.length, edges: open.map((node) => ({ node })) },
        trainingStatistics: { count: numbers?.count, anyOpen: numbers?.open, groups },
      });
    }
  });

  test('kinds: all of them, for everybody, with what there is of each that one sees', async () => {
    const kinds = await site.sql<{ id: string }>(
      `SELECT id, name, valid_years AS "validYears",
              (SELECT count(*)::int FROM course WHERE kind_id = id) AS "courseCount"
       FROM training_kind ORDER BY id`,
    );
    expect(kinds).toHaveLength(5);
    const operation = '{ trainingKinds { id name validYears courseCount } }';
    expect((await site.ask(operation)).data.trainingKinds).toEqual(kinds);
    expect((await site.ask(operation, { code: 'none' })).data.trainingKinds).toEqual(
      kinds.map((kind) => ({ ...kind, courseCount: 0 })),
    );
    const keys = [
      { __typename: 'TrainingKind', id: 'K1' },
      { __typename: 'TrainingKind', id: 'none' },
    ];
    const { data } = await site.entities(
      keys,
      '... on TrainingKind { name courseCount courses(first: 0) { totalCount } }',
    );
    const one = kinds.find(({ id }) => id === 'K1');
    expect(data._entities[0]).toMatchObject({
      name: 'Quản lý nhà nước',
      courses: { totalCount: expect.any(Number) },
    });
    expect(one).toMatchObject({ courseCount: data._entities[0].courseCount });
    expect(data._entities[1]).toBe(null);
    expect((await site.entities(keys, '... on TrainingKind { courseCount }')).data._entities[1]).toEqual({
      courseCount: 0,
    });
  });

  test('rows in rows: courses of a unit, who attends them, and the course again', async () => {
    const { data, errors } = await site.entities(
      [{ __typename: 'Organization', code: unit }],
      `... on Organization { courses(first: 5, orderBy: { by: HOURS }) { edges { node {
         organizationCode number title kind { id } organization { code courseHours }
         attendances(first: 3) { totalCount edges { node {
           staffCode staff { trainingHours } attendanceCount course { organizationCode number title }
         } } }
       } } } }`,
    );
    expect(errors).toBeUndefined();
    const courses = data._entities[0].courses.edges;
    expect(courses).toHaveLength(5);
    let attended = 0;
    for (const { node } of courses) {
      const { organizationCode, number, title, attendances } = node;
      expect(node.organization.code).toBe(organizationCode);
      for (const edge of attendances.edges) {
        attended += 1;
        expect(edge.node).toMatchObject({
          course: { organizationCode, number, title },
          attendanceCount: attendances.totalCount,
        });
      }
    }
    expect(attended).toBeGreaterThan(0);
  });

  test('through the interface and through the union', async () => {
    const { data, errors } = await site.ask(`{
      trainingRecords(orderBy: { by: UNIT }) { edges { node {
        __typename organizationCode hours heldOn attendanceCount organization { code }
        ... on Course { number } ... on Attendance { courseOrganizationCode courseNumber }
      } } }
      trainingSearch(orderBy: { by: UNIT }) { edges { node {
        __typename
        ... on TrainingRecord { organizationCode hours heldOn attendanceCount organization { code } }
        ... on Course { number } ... on Attendance { courseOrganizationCode courseNumber }
      } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.trainingSearch).toEqual(data.trainingRecords);
    const counts = await site.sql<{ key: string; n: number }>(
      `SELECT course_organization_code || ' ' || course_number AS key, count(*)::int AS n FROM attendance GROUP BY 1`,
    );
    const attendances = new Map(counts.map(({ key, n }) => [key, n]));
    for (const { node } of data.trainingRecords.edges) {
      const { organizationCode, number, courseOrganizationCode, courseNumber } = node;
      const key = `${courseOrganizationCode ?? organizationCode} ${courseNumber ?? number}`;
      expect([key, node.attendanceCount]).toEqual([key, attendances.get(key) ?? 0]);
    }
  });

  test('a request that means some fragments has their rows, and every kind', async () => {
    const operation = '{ courseCount attendanceSearch { totalCount } trainingKinds { id courseCount } }';
    const { data, errors } = await site.ask(operation, {
      extensions: { fragments: [prefix.padEnd(12, '?')] },
    });
    const count = async (table: string, condition: string) => {
      const [row] = await site.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE ${condition}`,
      );
      return row?.n;
    };
    const kinds = await site.sql(
      `SELECT id, (SELECT count(*)::int FROM course WHERE kind_id = id AND organization_code LIKE '${prefix}%') AS "courseCount"
       FROM training_kind ORDER BY id`,
    );
    expect({ errors, data }).toEqual({
      errors: undefined,
      data: {
        courseCount: await count('course', `organization_code LIKE '${prefix}%'`),
        attendanceSearch: { totalCount: await count('attendance', `staff_code LIKE '${prefix}%'`) },
        trainingKinds: kinds,
      },
    });
    expect(data.courseCount).toBeGreaterThan(0);
    expect(data.courseCount).toBeLessThan((await count('course', 'true')) ?? 0);
  });

  test('every field of a row is a column or has a resolver', async () => {
    const rows = { Course: 'course', Attendance: 'attendance', TrainingKind: 'training_kind' };
    const resolvers = training.resolvers as Readonly<Record<string, object>>;
    for (const [type, table] of Object.entries(rows)) {
      const columns = await site.sql<{ column_name: string }>(
        'SELECT column_name FROM information_schema.columns WHERE table_name = $1',
        [table],
      );
      const known = columns.map(({ column_name }) => column_name);
      const fields = training.sdl.definitions.flatMap((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === type
          ? (definition.fields ?? []).map((field) => field.name.value)
          : [],
      );
      expect(fields.length).toBeGreaterThan(3);
      expect(
        fields.filter((field) => !(field in (resolvers[type] ?? {})) && !known.includes(columnOf(field))),
      ).toEqual([]);
    }
  });
});
