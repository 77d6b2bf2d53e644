/** Creates `training_kind`, `course` and `attendance` with an index for every order that is offered. */
import type { SiteMigration } from '../../../subgraphs/shared/storage/migration.ts';

const TABLES = ['training_kind', 'course', 'attendance'] as const;

/** The course of an attendance may be kept at another site, so no foreign key leads to it. */
const STATEMENTS = [
  `CREATE TABLE training_kind (
     id text COLLATE "C" PRIMARY KEY,
     name text NOT NULL,
     valid_years integer
   )`,
  `CREATE TABLE course (
     course_key text COLLATE "C" PRIMARY KEY,
     organization_code text COLLATE "C" NOT NULL,
     number integer NOT NULL CHECK (number BETWEEN 0 AND 9999),
     title text COLLATE "C" NOT NULL,
     kind_id text COLLATE "C" REFERENCES training_kind (id),
     topics text[] NOT NULL,
     hours integer,
     fee numeric(8, 2),
     starts_on date CHECK (starts_on BETWEEN '0001-01-01' AND '9999-12-31'),
     ends_on date CHECK (ends_on BETWEEN '0001-01-01' AND '9999-12-31'),
     open boolean,
     certified boolean,
     search_key text COLLATE "C" NOT NULL
   )`,
  'CREATE INDEX course_by_title ON course (title, course_key)',
  'CREATE INDEX course_by_unit ON course (organization_code, course_key)',
  'CREATE INDEX course_by_kind ON course (coalesce(kind_id, chr(1114111)), course_key)',
  `CREATE INDEX course_by_hours ON course (coalesce(hours::float8, 'Infinity'::float8), course_key)`,
  `CREATE INDEX course_by_fee ON course (coalesce(fee::float8, 'Infinity'::float8), course_key)`,
  `CREATE INDEX course_by_starts_on ON course (coalesce(starts_on, 'infinity'::date), course_key)`,
  `CREATE TABLE attendance (
     attendance_key text COLLATE "C" PRIMARY KEY,
     staff_code text COLLATE "C" NOT NULL,
     organization_code text COLLATE "C" NOT NULL,
     course_key text COLLATE "C" NOT NULL,
     course_organization_code text COLLATE "C" NOT NULL,
     course_number integer NOT NULL,
     hours integer,
     score numeric(4, 1),
     passed boolean,
     attended_on date CHECK (attended_on BETWEEN '0001-01-01' AND '9999-12-31'),
     remark text
   )`,
  'CREATE INDEX attendance_by_course ON attendance (course_key, attendance_key)',
  'CREATE INDEX attendance_by_unit ON attendance (organization_code, attendance_key)',
  `CREATE INDEX attendance_by_score ON attendance (coalesce(score::float8, 'Infinity'::float8), attendance_key)`,
  `CREATE INDEX attendance_by_hours ON attendance (coalesce(hours::float8, 'Infinity'::float8), attendance_key)`,
  `CREATE INDEX attendance_by_attended_on ON attendance (coalesce(attended_on, 'infinity'::date), attendance_key)`,
] as const;

export const createTraining: SiteMigration = {
  name: 'training/001-create-training',
  up: async (database) => {
    for (const statement of STATEMENTS) await database.raw(statement);
  },
  down: async (database) => {
    for (const table of [...TABLES].reverse()) await database.raw(`DROP TABLE ${table}`);
  },
};
