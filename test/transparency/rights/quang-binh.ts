/** Tables 2.12, 2.13 and 2.14 of the Quảng Bình source, row by row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type CallerRights, EVERYTHING, from, NOTHING, type Rights } from './rights.ts';

export function quangBinhRights(deployment: string): Rights {
  const table = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(deployment, 'reference', file), 'utf8'), { columns: true, bom: true });
  const departments = new Set(table('qb_departments.csv').map(({ code }) => code));
  const districts = new Set(table('qb_districts.csv').map(({ district_no }) => district_no));
  const communes = new Set(table('qb_communes.csv').map(({ commune_code }) => commune_code));
  const offices = new Set(['00', ...table('qb_district_offices.csv').map(({ serial }) => serial)]);
  const titles = new Set(table('qb_commune_titles.csv').map(({ cd_code }) => cd_code));
  const lines = table('qb_table_2_14.csv');

  return {
    of(code) {
      const [, S = '', H = '', X = '', P = '', CD = '', CB = ''] =
        /^(\d\d)(\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(code ?? '') ?? [];
      if (CB === '' || CB === '000') return NOTHING;

      if (departments.has(S) && H === '0' && X === '00' && CD === '00') {
        // Table 2.12 row 1: Sở Nội vụ sees all personnel of its own and other departments; table 2.14: of the province.
        if (S === '02') return whole(EVERYTHING);
        // Table 2.13 row 1: own department, and along its line (S-30: some information) what table 2.14 prints for it.
        // Department 17 has no printed row.
        const printed = lines.filter((line) => line.department_code === S && line.status !== 'missing');
        return { ...whole(from(S)), reduced: printed.map((line) => String(line.normalised_pattern_12)) };
      }
      // Table 2.12 row 2, 2.13 row 2: the district's phòng Nội vụ sees the district and its communes.
      if (S === '00' && districts.has(H) && X === '00' && offices.has(P) && CD === '00') {
        return P === '01' ? whole(from(`00${H}`)) : NOTHING;
      }
      // Table 2.12 row 3, 2.13 row 3: the commune's Văn phòng - thống kê (CD=14) sees the commune.
      if (S === '00' && communes.has(H + X) && P === '00' && titles.has(CD)) {
        return CD === '14' ? whole(from(`00${H}${X}`)) : NOTHING;
      }
      return NOTHING;
    },
  };
}

const whole = (pattern: string): CallerRights => ({ ...NOTHING, full: [pattern] });
