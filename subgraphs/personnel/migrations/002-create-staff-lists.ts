/** Creates the child tables of `staff`: a line of a list is found by its person and its number. */
import type { SiteMigration } from '../../shared/storage/migration.ts';

/** The columns of each list beside `staff_code` and `ordinal`. */
const LISTS = {
  staff_position: `
    title_code text COLLATE "C",
    title text NOT NULL,
    body text NOT NULL CHECK (body IN ('STATE', 'PARTY', 'MASS_ORGANIZATION')),
    search_key text COLLATE "C" NOT NULL`,
  staff_foreign_language: `
    language text NOT NULL,
    level text COLLATE "C"`,
  staff_socio_political_org: `
    organization text NOT NULL,
    joined_on date,
    duty text`,
  staff_reward: `
    form text NOT NULL,
    year integer`,
  staff_discipline: `
    body text NOT NULL CHECK (body IN ('STATE', 'PARTY', 'MASS_ORGANIZATION')),
    form text NOT NULL,
    year integer`,
  staff_training: `
    school text NOT NULL,
    field text,
    from_month text COLLATE "C",
    to_month text COLLATE "C",
    study_form text COLLATE "C",
    diploma text`,
  staff_career: `
    from_month text COLLATE "C",
    to_month text COLLATE "C",
    description text NOT NULL`,
  staff_personal_history: `
    text text NOT NULL`,
  staff_family: `
    side text NOT NULL CHECK (side IN ('OWN', 'SPOUSE')),
    relation text NOT NULL,
    full_name text NOT NULL,
    birth_year integer,
    details text`,
  staff_pay_history: `
    from_month text COLLATE "C" NOT NULL,
    rank_code text COLLATE "C",
    pay_step integer,
    pay_coefficient numeric(4, 2)`,
} as const;

export const createStaffLists: SiteMigration = {
  name: 'personnel/002-create-staff-lists',
  up: async (database) => {
    for (const [table, columns] of Object.entries(LISTS)) {
      await database.raw(`
        CREATE TABLE ${table} (
          staff_code text COLLATE "C" NOT NULL REFERENCES staff (code) ON UPDATE CASCADE ON DELETE CASCADE,
          ordinal integer NOT NULL,
          ${columns},
          PRIMARY KEY (staff_code, ordinal)
        )`);
    }
    await database.raw(`
      CREATE INDEX staff_position_by_part_of_title ON staff_position USING gin (search_key gin_trgm_ops)`);
  },
  down: async (database) => {
    for (const table of Object.keys(LISTS).reverse()) await database.raw(`DROP TABLE ${table}`);
  },
};
