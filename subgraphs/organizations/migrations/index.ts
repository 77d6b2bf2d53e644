/** The migrations of organizations, in order. */
import type { SiteMigration } from '../../shared/storage/migration.ts';
import { createOrganization } from './001-create-organization.ts';

export const migrations: readonly SiteMigration[] = Object.freeze([createOrganization]);
