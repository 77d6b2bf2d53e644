/** What training's resolvers return for the types that are not rows. */
import type { CourseDimension } from './arguments.ts';
import type { CourseGroup } from './course.table.ts';
import type { Divided } from './divide.ts';
import { type AttendanceRow, attendanceKey, type CourseRow, courseKey } from './rows.ts';

/** The key of a course: enough for what is gathered about it. */
export type CourseStub = Pick<CourseRow, 'course_key' | 'organization_code' | 'number'>;

/** The key of an attendance. */
export type AttendanceStub = Pick<
  AttendanceRow,
  'attendance_key' | 'staff_code' | 'course_key' | 'course_organization_code' | 'course_number'
>;

export interface StaffStub {
  readonly code: string;
}

export interface OrganizationStub {
  readonly code: string;
}

export interface KindStub {
  readonly id: string;
}

export type CourseStatistics = Divided<CourseDimension, CourseGroup>;

type Representation = Readonly<Record<string, unknown>>;

/** Undefined for what is no key of a course. */
export function courseStub(organizationCode: unknown, number: unknown): CourseStub | undefined {
  if (typeof organizationCode !== 'string' || typeof number !== 'number') return undefined;
  return {
    course_key: courseKey(organizationCode, number),
    organization_code: organizationCode,
    number,
  };
}

/** Undefined for what is no key of an attendance. */
export function attendanceStub(reference: Representation): AttendanceStub | undefined {
  const { staffCode, courseOrganizationCode, courseNumber } = reference;
  const course = courseStub(courseOrganizationCode, courseNumber);
  if (typeof staffCode !== 'string' || course === undefined) return undefined;
  return {
    attendance_key: attendanceKey(staffCode, course.course_key),
    staff_code: staffCode,
    course_key: course.course_key,
    course_organization_code: course.organization_code,
    course_number: course.number,
  };
}
