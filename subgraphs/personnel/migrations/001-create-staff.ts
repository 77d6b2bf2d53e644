/** Creates `staff` with an index for every order that is offered. */
import type { SiteMigration } from '../../shared/storage/migration.ts';

export const createStaff: SiteMigration = {
  name: 'personnel/001-create-staff',
  up: async (database) => {
    // Trigrams find any part of a name; the extension is trusted, so the database's owner may create it.
    await database.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await database.raw(`
      CREATE TABLE staff (
        code text COLLATE "C" PRIMARY KEY,
        organization_code text COLLATE "C" NOT NULL,
        managing_agency text,
        full_name text NOT NULL,
        other_name text,
        birth_date date CHECK (birth_date BETWEEN '0001-01-01' AND '9999-12-31'),
        sex text COLLATE "C" NOT NULL CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN', 'UNSTATED')),
        ethnicity text COLLATE "C",
        religion text COLLATE "C",
        occupation_before text,
        recruitment_date date CHECK (recruitment_date BETWEEN '0001-01-01' AND '9999-12-31'),
        recruiting_agency text,
        main_duty text,
        name_key text COLLATE "C" NOT NULL,
        search_key text COLLATE "C" NOT NULL,
        provenance text NOT NULL CHECK (provenance IN ('REFERENCE', 'INVENTED')),

        birth_place_detail text,
        birth_place_commune text,
        birth_place_district text,
        birth_place_province text,
        native_place_detail text,
        native_place_commune text,
        native_place_district text,
        native_place_province text,
        permanent_residence_detail text,
        permanent_residence_commune text,
        permanent_residence_district text,
        permanent_residence_province text,
        current_residence_detail text,
        current_residence_commune text,
        current_residence_district text,
        current_residence_province text,

        rank text,
        rank_code text COLLATE "C",
        pay_step integer,
        pay_coefficient numeric(4, 2),
        pay_from date,
        position_allowance numeric(4, 2),
        other_allowance numeric(4, 2),
        general_education text,
        qualification text COLLATE "C",
        qualification_field text,
        political_theory text COLLATE "C",
        state_management text COLLATE "C",
        computer_skill text COLLATE "C",

        party_join_date date,
        party_official_date date,
        enlistment_date date,
        discharge_date date,
        military_rank text,
        honorary_title text,
        strength text,
        health text,
        height_cm integer,
        weight_kg integer,
        blood_group text,
        war_invalid_grade text,
        policy_family text,
        id_number text COLLATE "C",
        id_issue_date date,
        social_insurance_no text COLLATE "C",
        assessment text
      )`);
    await database.raw('CREATE INDEX staff_by_name ON staff (name_key, code)');
    await database.raw('CREATE INDEX staff_by_unit ON staff (organization_code, code)');
    await database.raw(`
      CREATE INDEX staff_by_birth_date ON staff (coalesce(birth_date, 'infinity'::date), code)`);
    await database.raw(`
      CREATE INDEX staff_by_recruitment_date ON staff (coalesce(recruitment_date, 'infinity'::date), code)`);
    await database.raw('CREATE INDEX staff_by_rank ON staff (coalesce(rank_code, chr(1114111)), code)');
    await database.raw('CREATE INDEX staff_by_part_of_name ON staff USING gin (search_key gin_trgm_ops)');
  },
  down: async (database) => {
    await database.raw('DROP TABLE staff');
  },
};
