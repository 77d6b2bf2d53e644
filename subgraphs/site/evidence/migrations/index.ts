/** The migrations of a site's evidence, in order. */
import type { SiteMigration } from '../../../shared/storage/migration.ts';
import { createEvidence } from './001-create-evidence.ts';

export const evidenceMigrations: readonly SiteMigration[] = Object.freeze([createEvidence]);
