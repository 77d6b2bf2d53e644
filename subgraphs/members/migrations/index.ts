/** The migrations of members, in order. */
import type { SiteMigration } from '../../shared/storage/migration.ts';
import { createMember } from './001-create-member.ts';

export const migrations: readonly SiteMigration[] = Object.freeze([createMember]);
