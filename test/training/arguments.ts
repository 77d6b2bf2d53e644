/** The arguments of training's fields, as GraphQL hands them over. */
import type { OrderBy } from '../../subgraphs/shared/connection/order.ts';
import type { PageArguments } from '../../subgraphs/shared/connection/page.ts';
import type { DateBounds } from '../../subgraphs/shared/filter/condition.ts';

type Maybe<Value> = Value | null | undefined;

export interface CourseFilter {
  readonly title?: Maybe<string>;
  readonly kind?: Maybe<readonly string[]>;
  readonly place?: Maybe<CoursePlace>;
  readonly anyOf?: Maybe<readonly CourseChoice[]>;
  readonly hours?: Maybe<HourRange>;
  readonly startsOn?: Maybe<DateBounds>;
  readonly open?: Maybe<boolean>;
}

export interface CoursePlace {
  readonly organization?: Maybe<readonly string[]>;
  readonly below?: Maybe<readonly string[]>;
}

export interface CourseChoice {
  readonly organizationCode?: Maybe<string>;
  readonly number?: Maybe<number>;
}

export interface HourRange {
  readonly from?: Maybe<number>;
  readonly to?: Maybe<number>;
}

export interface AttendanceFilter {
  readonly staff?: Maybe<readonly string[]>;
  readonly unit?: Maybe<readonly string[]>;
  readonly passed?: Maybe<boolean>;
  readonly attendedOn?: Maybe<DateBounds>;
}

export type CourseOrderField = 'TITLE' | 'KEY' | 'KIND' | 'HOURS' | 'FEE' | 'STARTS_ON';
export type AttendanceOrderField = 'KEY' | 'COURSE' | 'SCORE' | 'HOURS' | 'ATTENDED_ON';
export type RecordOrderField = 'HELD_ON' | 'HOURS' | 'UNIT' | 'KEY';

export type CourseDimension = 'KIND' | 'YEAR' | 'OPEN' | 'UNIT';
export type AttendanceDimension = 'PASSED' | 'UNIT';

export interface Filtered<Filter> {
  readonly filter?: Maybe<Filter>;
}

interface Ordered<Field extends string> extends PageArguments {
  readonly orderBy?: Maybe<readonly OrderBy<Field>[]>;
}

export interface CourseSearch extends Ordered<CourseOrderField>, Filtered<CourseFilter> {}

export interface AttendanceSearch extends Ordered<AttendanceOrderField>, Filtered<AttendanceFilter> {}

export interface RecordSearch extends Ordered<RecordOrderField> {
  readonly below?: Maybe<readonly string[]>;
}
