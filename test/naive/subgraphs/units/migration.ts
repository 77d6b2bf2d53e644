/** Creates `organization`. */
import type { SiteMigration } from '../../../../subgraphs/shared/storage/migration.ts';

export const createUnits: SiteMigration = {
  name: 'units/001',
  up: async (database) => {
    await database.raw(`
      CREATE TABLE organization (
        code text COLLATE "C" PRIMARY KEY,
        parent_code text COLLATE "C",
        name text COLLATE "C" NOT NULL,
        level text COLLATE "C",
        email text,
        founded_on date,
        budget integer
      )`);
  },
  down: async (database) => {
    await database.raw('DROP TABLE organization');
  },
};
