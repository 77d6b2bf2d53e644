/** The rows of training, one key per column; absent values are null, never undefined. */
import type { DateText } from '../../subgraphs/shared/row-values.ts';

/** Table `training_kind`: a reference relation, the same rows at every site. */
export interface TrainingKindRow {
  readonly id: string;
  readonly name: string;
  readonly valid_years: number | null;
}

/** Table `course`: kept where the organization is that holds it. */
export interface CourseRow {
  /** `courseKey(organization_code, number)`: sorts by unit, then by number. */
  readonly course_key: string;
  readonly organization_code: string;
  readonly number: number;
  readonly title: string;
  readonly kind_id: string | null;
  readonly topics: readonly string[];
  readonly hours: number | null;
  /** A multiple of a quarter, so that sums do not depend on the order in which they are made. */
  readonly fee: number | null;
  readonly starts_on: DateText | null;
  readonly ends_on: DateText | null;
  readonly open: boolean | null;
  readonly certified: boolean | null;
  /** `searchTerm(title)`. */
  readonly search_key: string;
}

/** Table `attendance`: kept where the person is who attended. */
export interface AttendanceRow {
  /** `attendanceKey(staff_code, course_key)`: sorts by person, then by course. */
  readonly attendance_key: string;
  readonly staff_code: string;
  /** The person's unit. */
  readonly organization_code: string;
  readonly course_key: string;
  readonly course_organization_code: string;
  readonly course_number: number;
  readonly hours: number | null;
  /** A multiple of a half. */
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly attended_on: DateText | null;
  readonly remark: string | null;
}

/** Four digits, so that keys sort like numbers. */
export const courseKey = (organizationCode: string, number: number): string =>
  `${organizationCode}-${String(number).padStart(4, '0')}`;

export const attendanceKey = (staffCode: string, course: string): string => `${staffCode}-${course}`;
