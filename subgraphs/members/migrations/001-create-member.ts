/** Creates `member` with an index for every order that is offered. */
import type { SiteMigration } from '../../shared/storage/migration.ts';

export const createMember: SiteMigration = {
  name: 'members/001-create-member',
  up: async (database) => {
    // Trigrams find any part of a name; the extension is trusted, so the database's owner may create it.
    await database.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await database.raw(`
      CREATE TABLE member (
        number text COLLATE "C" PRIMARY KEY,
        organization_code text COLLATE "C" NOT NULL,
        no integer,
        name text NOT NULL,
        sex text COLLATE "C" NOT NULL CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN', 'UNSTATED')),
        birth_date date CHECK (birth_date BETWEEN '0001-01-01' AND '9999-12-31'),
        ethnicity text COLLATE "C",
        employment text COLLATE "C",
        id_type text COLLATE "C",
        id_number text COLLATE "C",
        education text COLLATE "C",
        skill_level text COLLATE "C",
        mobile text,
        household_type text COLLATE "C",
        domicile text,
        membership_change text COLLATE "C",
        membership_change_on date CHECK (membership_change_on BETWEEN '0001-01-01' AND '9999-12-31'),
        membership_change_reason text COLLATE "C",
        political_status text COLLATE "C",
        work_unit text,
        native_place text,
        is_migrant_worker boolean,
        member_card text,
        station_card text,
        birth_place text,
        name_key text COLLATE "C" NOT NULL,
        search_key text COLLATE "C" NOT NULL,
        provenance text NOT NULL CHECK (provenance IN ('REFERENCE', 'INVENTED'))
      )`);
    await database.raw('CREATE INDEX member_by_name ON member (name_key, number)');
    await database.raw('CREATE INDEX member_by_unit ON member (organization_code, number)');
    await database.raw(`
      CREATE INDEX member_by_birth_date ON member (coalesce(birth_date, 'infinity'::date), number)`);
    await database.raw(`
      CREATE INDEX member_by_membership_change_on
        ON member (coalesce(membership_change_on, 'infinity'::date), number)`);
    await database.raw('CREATE INDEX member_by_part_of_name ON member USING gin (search_key gin_trgm_ops)');
  },
  down: async (database) => {
    await database.raw('DROP TABLE member');
  },
};
