/**
 * What is shown of a row that is not shown whole, and by what people may be counted: the lists of a deployment's
 * policy.yml, read as plain YAML.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { MaskName } from './masked.ts';

export type FragmentedEntity = 'Staff' | 'Member' | 'Organization' | 'Course' | 'Attendance';

interface RelationLists {
  readonly reduced?: readonly string[];
  readonly masked?: Readonly<Record<string, MaskName>>;
  readonly counted?: readonly string[];
}

interface PolicyLists {
  readonly relations: Readonly<Partial<Record<string, RelationLists>>>;
  readonly release: { readonly smallest: number; readonly unitLength: number };
}

/** Of one row of which not everything is shown. */
export type Shown = 'SHOWN' | 'HIDDEN' | MaskName;

export interface FieldLists {
  readonly release: PolicyLists['release'];
  reduced(entity: string, field: string): Shown;
  /** The first one may split the others. */
  counted(entity: string): readonly string[];
}

/** What training adds, be it to its own entities or to others, is shown wherever the row is (test/house/policy.ts). */
const ADDED: Readonly<Partial<Record<string, readonly string[]>>> = {
  Staff: ['attendances', 'trainingHours', 'lastAttendedOn'],
  Organization: ['courses', 'courseHours', 'trainingStatistics'],
};
const ALL_ADDED: readonly string[] = ['Course', 'Attendance'];

export function fieldLists(deployment: string): FieldLists {
  const { relations, release }: PolicyLists = parse(readFileSync(join(deployment, 'policy.yml'), 'utf8'));
  return {
    release,
    reduced(entity, field) {
      const { reduced = [], masked = {} } = relations[entity] ?? {};
      if (ALL_ADDED.includes(entity) || ADDED[entity]?.includes(field)) return 'SHOWN';
      return reduced.includes(field) ? 'SHOWN' : (masked[field] ?? 'HIDDEN');
    },
    counted: (entity) => relations[entity]?.counted ?? [],
  };
}
