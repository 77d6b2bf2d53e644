/** Creates `organization` with an index for every order that is offered. */
import type { SiteMigration } from '../../shared/storage/migration.ts';

export const createOrganization: SiteMigration = {
  name: 'organizations/001-create-organization',
  up: async (database) => {
    // Trigrams find any part of a name; the extension is trusted, so the database's owner may create it.
    await database.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await database.raw(`
      CREATE TABLE organization (
        code text COLLATE "C" PRIMARY KEY,
        parent_code text COLLATE "C",
        name text NOT NULL,
        name_en text,
        level text COLLATE "C" NOT NULL,
        kind text COLLATE "C",
        name_key text COLLATE "C" NOT NULL,
        search_key text COLLATE "C" NOT NULL,
        provenance text NOT NULL CHECK (provenance IN ('REFERENCE', 'INVENTED')),

        no integer,
        unit_name text,
        unit_uscc text COLLATE "C",
        unit_address text,
        unit_district text,
        unit_nature text COLLATE "C",
        unit_economic_type text COLLATE "C",
        unit_industry text COLLATE "C",
        employees integer,
        union_name text,
        union_uscc text COLLATE "C",
        parent_union text COLLATE "C",
        founded_on date CHECK (founded_on BETWEEN '0001-01-01' AND '9999-12-31'),
        union_type text COLLATE "C",
        members integer,
        leader text,
        leader_phone text,
        union_short_name text,
        union_email text,
        unit_zip_code text,
        cadres integer,
        chairman_name text,
        chairman_session text,
        chairman_mobile text,
        status text COLLATE "C",
        source text,

        registered_address text,
        office_address text,
        first_committee_on date,
        present_committee_on date,
        approved_by text,
        approval_no text,
        full_time_cadres integer,
        balance numeric(14, 2),
        dues numeric(14, 2),
        fund_share numeric(14, 2),
        other_income numeric(14, 2),
        funds_fixed numeric(14, 2),
        funds_working numeric(14, 2),
        funds_other numeric(14, 2),
        funds_total numeric(14, 2),
        premises_office numeric(14, 2),
        premises_activity numeric(14, 2),
        premises_other numeric(14, 2),
        premises_total numeric(14, 2),
        legal_certificate_no text,
        business_scope text,
        legal_representative_name text,
        legal_representative_sex text,
        legal_representative_ethnicity text,
        legal_representative_birth_date date,
        legal_representative_education text,
        legal_representative_political_status text,
        legal_representative_union_post text,
        legal_representative_is_full_time boolean,
        legal_representative_term_from date,
        legal_representative_joined_on date,
        legal_representative_id_number text,
        legal_representative_mobile text,
        agent_name text,
        agent_post text,
        agent_id_number text,
        agent_mobile text,
        issued_on date
      )`);
    await database.raw('CREATE INDEX organization_by_name ON organization (name_key, code)');
    await database.raw('CREATE INDEX organization_by_parent ON organization (parent_code, name_key, code)');
    await database.raw(`
      CREATE INDEX organization_by_founded_on ON organization (coalesce(founded_on, 'infinity'::date), code)`);
    await database.raw(`
      CREATE INDEX organization_by_members ON organization (coalesce(members::float8, 'Infinity'::float8), code)`);
    await database.raw(
      'CREATE INDEX organization_by_part_of_name ON organization USING gin (search_key gin_trgm_ops)',
    );
  },
  down: async (database) => {
    await database.raw('DROP TABLE organization');
  },
};
