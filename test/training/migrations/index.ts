/** The migrations of training, in order. */
import type { SiteMigration } from '../../../subgraphs/shared/storage/migration.ts';
import { createTraining } from './001-create-training.ts';

export const migrations: readonly SiteMigration[] = Object.freeze([createTraining]);
