/** Courses to look at: much attended ones, hardly attended ones, and one that nobody attends. */
import type { TrainingSite } from './training-site.ts';

export interface CourseKey {
  readonly organizationCode: string;
  readonly number: number;
  /** As it is stored. */
  readonly course_key: string;
}

export async function someCourses(site: TrainingSite): Promise<readonly CourseKey[]> {
  const courses = await site.sql<CourseKey & { n: number }>(
    `SELECT organization_code AS "organizationCode", number, course_key,
            (SELECT count(*)::int FROM attendance WHERE attendance.course_key = course.course_key) AS n
     FROM course ORDER BY n DESC, course_key`,
  );
  expect(courses.at(0)?.n).toBeGreaterThan(50);
  expect(courses.at(-1)?.n).toBe(0);
  return [...courses.slice(0, 3), ...courses.slice(20, 24), ...courses.slice(-1)];
}

/** The representation of a course. */
export const toKey = ({ organizationCode, number }: CourseKey): object => ({
  __typename: 'Course',
  organizationCode,
  number,
});
