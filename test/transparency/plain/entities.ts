/** Rows as a caller meets them: of a type, with fields by the names of their columns. */
import { RELATIONS } from '../oracle/relations.ts';
import { type PlainContext, placeOf } from './plain-context.ts';
import type { Row } from './row-index.ts';

export type EntityName = 'Staff' | 'Member' | 'Organization' | 'Course' | 'Attendance' | 'TrainingKind';

export interface Entity {
  readonly __typename: EntityName;
  readonly row: Row;
}

/** The subgraph that has the entity's own fields. */
export const HOME: Readonly<Record<EntityName, string>> = {
  Staff: 'personnel',
  Member: 'members',
  Organization: 'organizations',
  Course: 'training',
  Attendance: 'training',
  TrainingKind: 'training',
};

/** Known wherever the entity is: nobody is asked for them. */
const KEYS: Readonly<Record<EntityName, readonly string[]>> = {
  Staff: ['code'],
  Member: ['number'],
  Organization: ['code'],
  Course: ['organizationCode', 'number'],
  Attendance: ['staffCode', 'courseOrganizationCode', 'courseNumber'],
  TrainingKind: ['id'],
};

export const entity = (__typename: EntityName, row: Row): Entity => ({ __typename, row });

export const isEntity = (value: unknown): value is Entity =>
  value !== null && typeof value === 'object' && '__typename' in value && 'row' in value;

/** A record is a course or an attendance. */
export const recordEntity = (row: Row): Entity => entity('staff_code' in row ? 'Attendance' : 'Course', row);

export function placeOfEntity({ __typename, row }: Entity): string {
  switch (__typename) {
    case 'Staff':
      return placeOf('staff', row);
    case 'Member':
      return placeOf('member', row);
    case 'Organization':
      return placeOf('organization', row);
    case 'Course':
    case 'Attendance':
      return placeOf('record', row);
    case 'TrainingKind':
      throw new Error('a kind of training has no place');
  }
}

/** An own field of the entity; unless it is of the key, whoever has the row is asked for it. */
export function ownField(of: Entity, field: string, context: PlainContext): unknown {
  if (!KEYS[of.__typename].includes(field)) touch(HOME[of.__typename], of, context);
  return of.row[columnOf(field)] ?? null;
}

/** The subgraph is asked for something by the entity's own place. */
export function touch(subgraph: string, of: Entity, { reached, world }: PlainContext): void {
  if (of.__typename === 'TrainingKind') {
    reached.anywhere(subgraph);
  } else {
    const place = placeOfEntity(of);
    reached.part(subgraph, [place], [[world.placePattern(place)]]);
  }
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The unit that a row names: null when it names none, or one that the caller may not see. */
export function organizationNamed(code: unknown, { index, sees }: PlainContext): Entity | null {
  if (typeof code !== 'string' || !sees(code)) return null;
  return entity('Organization', index.known('organization', code));
}

export function kindNamed(id: unknown, { index }: PlainContext): Entity | null {
  const kind = index.kinds.find((one) => one.id === id);
  return kind === undefined ? null : entity('TrainingKind', kind as unknown as Row);
}

/** The row of a key, when there is one that the caller may see. */
export function visibleRow(
  relation: 'staff' | 'member' | 'organization' | 'course' | 'attendance',
  key: string,
  { index, sees }: PlainContext,
): Row | undefined {
  const row = index.row(relation, key);
  return row !== undefined && sees(String(row[RELATIONS[relation].place])) ? row : undefined;
}
