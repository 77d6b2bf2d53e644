/**
 * Table 2.14 as it is printed, by the names that it gives: an office of a district by its name (S-14: its numbers there are
 * another list's), a title of the communes by its number. Nothing of policy/ or codes/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What somebody may see of a person or a unit. */
export type Seen = 'FULL' | 'REDUCED' | undefined;

/** Who is in a post or what a unit is, from its digits (table 2.10): department, district, commune, office and title. */
interface Digits {
  readonly S: string;
  readonly H: string;
  readonly X: string;
  readonly P: string;
  /** Absent: a unit. */
  readonly CD: string;
}

export interface Table214 {
  readonly departments: readonly string[];
  readonly districts: readonly string[];
  /** District and commune, three digits. */
  readonly communes: readonly string[];
  /** Serials of a district's offices, of its leaders (00) first. */
  readonly offices: readonly string[];
  /** Titles of a commune. */
  readonly titles: readonly string[];
  /** What is printed for a department, as the pattern that the file beside the table gives. */
  printed(department: string): readonly string[];
  /** Of a post (12 digits). */
  person(department: string, code: string): Seen;
  /** Of a unit (7 digits): it is seen where a post in it may be (decision 8). */
  unit(department: string, code: string): Seen;
}

const digitsOf = (code: string): Digits => ({
  S: code.slice(0, 2),
  H: code.slice(2, 3),
  X: code.slice(3, 5),
  P: code.slice(5, 7),
  CD: code.slice(7, 9),
});

export function readTable214(deployment: string): Table214 {
  const file = (name: string): readonly Readonly<Record<string, string>>[] =>
    parse(readFileSync(join(deployment, 'reference', name), 'utf8'), { columns: true, bom: true });
  const column = (name: string, of: string): readonly string[] => file(name).map((row) => row[of] ?? '');
  const named = new Map(file('qb_district_offices.csv').map(({ name_vi, serial }) => [name_vi, serial]));
  const rows = file('qb_table_2_14.csv');
  const officesOf = (department: string): readonly string[] =>
    linesOf(department, 'district_office').map(({ target_name = '' }) => {
      const serial = named.get(target_name);
      if (serial === undefined) throw new Error(`no district has an office ${target_name}`);
      return serial;
    });
  const linesOf = (department: string, kind: string) =>
    rows.filter((row) => row.department_code === department && row.target_kind === kind);
  const titlesOf = (department: string): readonly (string | undefined)[] =>
    linesOf(department, 'commune_title').map(({ literal_value }) => literal_value);
  const seesAll = (department: string): boolean => linesOf(department, 'all').length > 0;

  return {
    departments: column('qb_departments.csv', 'code'),
    districts: column('qb_districts.csv', 'district_no'),
    communes: column('qb_communes.csv', 'commune_code'),
    offices: ['00', ...column('qb_district_offices.csv', 'serial')],
    titles: column('qb_commune_titles.csv', 'cd_code'),
    printed: (department) =>
      rows
        .filter((row) => row.department_code === department)
        .flatMap(({ normalised_pattern_12: pattern = '' }) => (pattern === '' ? [] : [pattern])),
    person(department, code) {
      const { S, X, P, CD } = digitsOf(code);
      if (seesAll(department) || S === department) return 'FULL';
      if (S !== '00') return undefined;
      const isSeen = X === '00' ? officesOf(department).includes(P) : titlesOf(department).includes(CD);
      return isSeen ? 'REDUCED' : undefined;
    },
    unit(department, code) {
      const { S, P, X } = digitsOf(code);
      if (seesAll(department) || S === department) return 'FULL';
      if (S !== '00') return undefined;
      // A title's pattern leaves the commune free, and so the district itself, which has no office in its code, fits.
      const hasATitle = P === '00' && titlesOf(department).length > 0;
      return hasATitle || (X === '00' && officesOf(department).includes(P)) ? 'REDUCED' : undefined;
    },
  };
}
