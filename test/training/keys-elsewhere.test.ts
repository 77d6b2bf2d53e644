/** What a site says of keys whose rows it does not hold: its part of what is gathered, and nothing of the row. */
import type { CourseKey } from './some-courses.ts';
import { DEPLOYMENTS, type DeploymentName, openTrainingSite, type TrainingSite } from './training-site.ts';

describe.each(Object.keys(DEPLOYMENTS) as DeploymentName[])('%s', (name) => {
  const { unit } = DEPLOYMENTS[name];
  let site: TrainingSite;
  beforeAll(async () => {
    site = await openTrainingSite(name);
  });
  afterAll(() => site?.stop());

  describe('of keys whose rows are elsewhere', () => {
    const elsewhere = { organizationCode: unit, number: 7_777 };
    const course = { __typename: 'Course', ...elsewhere };
    const attendanceKey = (staffCode: string, key: Omit<CourseKey, 'course_key'>) => ({
      __typename: 'Attendance',
      staffCode,
      courseOrganizationCode: key.organizationCode,
      courseNumber: key.number,
    });
    let staffCode = '';

    beforeAll(async () => {
      const [person] = await site.sql<{ staff_code: string; organization_code: string }>(
        'SELECT staff_code, organization_code FROM attendance ORDER BY 1 LIMIT 1',
      );
      staffCode = person?.staff_code ?? '';
      const key = `${unit}-7777`;
      await site.sql(
        `INSERT INTO attendance (attendance_key, staff_code, organization_code, course_key,
                                 course_organization_code, course_number, hours)
         VALUES ($1, $2, $3, $4, $5, 7777, 11)`,
        [`${staffCode}-${key}`, staffCode, person?.organization_code, key, unit],
      );
    });
    afterAll(() => site.sql('DELETE FROM attendance WHERE course_number = 7777'));

    test('what is gathered is answered, what is the row’s own is not there', async () => {
      const gathered = await site.entities(
        [course],
        '... on Course { __typename number attendanceCount attendedHours }',
      );
      expect(gathered.data._entities).toEqual([
        { __typename: 'Course', number: 7_777, attendanceCount: 1, attendedHours: 11 },
      ]);
      const selections = ['... on Course { attendanceCount title }', '... on TrainingRecord { site { id } }'];
      for (const selection of selections) {
        const { data, errors } = await site.entities([course], selection);
        expect({ errors, found: data._entities }).toEqual({ errors: undefined, found: [null] });
      }
      const named = await site.ask(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ...own } }
         fragment own on Course { attendanceCount ...topics } fragment topics on Course { topics }`,
        { variables: { keys: [course] } },
      );
      expect(named.data._entities).toEqual([null]);
      const abstract = await site.entities([course], '... on TrainingRecord { attendanceCount }');
      expect(abstract.data._entities).toEqual([{ attendanceCount: 1 }]);
    });

    test('the course of an attendance is found by the attendance’s key', async () => {
      const [held] = await site.sql<{ organizationCode: string; number: number; title: string }>(
        'SELECT organization_code AS "organizationCode", number, title FROM course ORDER BY course_key LIMIT 1',
      );
      if (held === undefined) throw new Error('there is no course');
      const keys = [attendanceKey('somebody elsewhere', held), attendanceKey(staffCode, elsewhere)];
      const { data, errors } = await site.entities(
        keys,
        '... on Attendance { course { organizationCode number title } }',
      );
      expect({ errors, found: data._entities }).toEqual({
        errors: undefined,
        found: [{ course: held }, { course: null }],
      });
      const own = await site.entities(keys, '... on Attendance { hours }');
      expect(own.data._entities).toEqual([null, { hours: 11 }]);
    });

    test('a key that is none is nothing', async () => {
      const { data } = await site.entities(
        [
          { __typename: 'Course', organizationCode: unit },
          { __typename: 'Attendance', staffCode: 7 },
          { __typename: 'Staff' },
        ],
        '... on Course { attendanceCount } ... on Attendance { attendanceCount } ... on Staff { trainingHours }',
      );
      expect(data._entities).toEqual([null, null, null]);
    });
  });
});
