/** The same for courses and attendances, from test/training/schema.graphql. */
import type { Choice, Filter } from './filter.ts';
import { anyOf, below, equals, parameter, range, type Statement, when } from './statement.ts';

export function narrowCourse(statement: Statement, filter: Filter): void {
  when(
    statement,
    filter.title,
    (part) => `position(plain(${parameter(statement, part)}) IN plain(title)) > 0`,
  );
  anyOf(statement, 'kind_id', filter.kind);
  anyOf(statement, 'organization_code', filter.place?.organization);
  when(statement, filter.place?.below, (units) => below(statement, 'organization_code', units));
  when(statement, filter.anyOf, (choices) =>
    ['false', ...choices.map((choice) => chosen(statement, choice))].join(' OR '),
  );
  range(statement, () => 'hours', 'int', filter.hours);
  range(statement, () => 'starts_on', 'date', filter.startsOn);
  equals(statement, 'open', filter.open);
}

export function narrowAttendance(statement: Statement, filter: Filter): void {
  anyOf(statement, 'staff_code', filter.staff);
  when(statement, filter.unit, (units) => below(statement, 'organization_code', units));
  equals(statement, 'passed', filter.passed);
  range(statement, () => 'attended_on', 'date', filter.attendedOn);
}

/** Courses and attendances together. */
export function narrowRecord(statement: Statement, filter: Filter): void {
  when(statement, filter.unit, (units) => below(statement, 'organization_code', units));
}

function chosen(statement: Statement, { organizationCode, number }: Choice): string {
  const both: Statement = { values: statement.values, conditions: ['true'] };
  equals(both, 'organization_code', organizationCode);
  equals(both, 'number', number);
  return `(${both.conditions.join(' AND ')})`;
}
