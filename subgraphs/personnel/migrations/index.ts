/** The migrations of personnel, in order. */
import type { SiteMigration } from '../../shared/storage/migration.ts';
import { createStaff } from './001-create-staff.ts';
import { createStaffLists } from './002-create-staff-lists.ts';

export const migrations: readonly SiteMigration[] = Object.freeze([createStaff, createStaffLists]);
