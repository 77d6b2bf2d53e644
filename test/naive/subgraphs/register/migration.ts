/** Creates `person` with the rows of its list, and `member`. */
import type { SiteMigration } from '../../../../subgraphs/shared/storage/migration.ts';

const STATEMENTS = [
  `CREATE TABLE person (
     code text COLLATE "C" PRIMARY KEY,
     organization_code text COLLATE "C" NOT NULL,
     name text COLLATE "C" NOT NULL,
     sex text COLLATE "C" NOT NULL,
     birth_date date,
     email text,
     address text,
     id_number text,
     grade text COLLATE "C",
     salary integer,
     home_street text,
     home_town text,
     tags text[]
   )`,
  `CREATE TABLE skill (
     person_code text COLLATE "C" NOT NULL,
     ordinal integer NOT NULL,
     title text NOT NULL,
     years integer,
     PRIMARY KEY (person_code, ordinal)
   )`,
  `CREATE TABLE member (
     number text COLLATE "C" PRIMARY KEY,
     organization_code text COLLATE "C" NOT NULL,
     name text COLLATE "C" NOT NULL,
     email text,
     kind text COLLATE "C",
     active boolean,
     joined_on date,
     dues integer
   )`,
] as const;

export const createRegister: SiteMigration = {
  name: 'register/001',
  up: async (database) => {
    for (const statement of STATEMENTS) await database.raw(statement);
  },
  down: async (database) => {
    for (const table of ['member', 'skill', 'person']) await database.raw(`DROP TABLE ${table}`);
  },
};
