/**
 * The chain of levels in cn_union_levels.csv: an organ sees its own rows whole, those below it masked
 * (cn_personal_info_masking.csv: outside the own unit), and its neighbours, down to the county, as numbers (design §7).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type CallerRights, EVERYTHING, from, NOTHING, type Rights } from './rights.ts';

export function tradeUnionRights(deployment: string): Rights {
  const units: Record<string, string>[] = parse(
    readFileSync(join(deployment, 'reference', 'cn_integration_units.csv'), 'utf8'),
    { columns: true, bom: true },
  );
  const provinces = new Set(units.map(({ prefix }) => prefix));

  return {
    of(code) {
      const [, province = '', city = '', county = '', township = '', serial = ''] =
        /^(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/.exec(code ?? '') ?? [];
      if (code === undefined || province === '') return NOTHING;
      const organ = (digits: number, neighbours?: string): CallerRights => ({
        full: [code],
        reduced: [from(code.slice(0, digits))],
        counted: neighbours === undefined ? [] : [neighbours],
      });
      if (province === '00') {
        if (code === '000000000000') return { ...NOTHING, full: [EVERYTHING] };
        // Level 1.5, a national industrial union: it has no territory, so its own rows only.
        return code.startsWith('000000000') ? { ...NOTHING, full: [code] } : NOTHING;
      }
      if (!provinces.has(province)) return NOTHING;
      // Level 6, wherever it hangs: a basic union has nobody below.
      if (serial !== '000') return { ...NOTHING, full: [code] };
      // A township sees a part of its county, and could take it out of the county's numbers: it is given none.
      if (township !== '000') return city === '00' ? NOTHING : organ(9);
      if (county !== '00') return city === '00' ? NOTHING : organ(6, from(code.slice(0, 4)));
      if (city !== '00') return organ(4, from(province));
      return organ(2, EVERYTHING);
    },
  };
}
