/** The chain of levels in cn_union_levels.csv: an organ sees itself and everything below it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { EVERYTHING, from, type Rights } from './rights.ts';

export function tradeUnionRights(deployment: string): Rights {
  const units: Record<string, string>[] = parse(
    readFileSync(join(deployment, 'reference', 'cn_integration_units.csv'), 'utf8'),
    { columns: true, bom: true },
  );
  const provinces = new Set(units.map(({ prefix }) => prefix));

  return {
    patternsOf(code) {
      const [, province = '', city = '', county = '', township = '', serial = ''] =
        /^(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/.exec(code ?? '') ?? [];
      if (code === undefined || province === '') return [];
      if (province === '00') {
        if (code === '000000000000') return [EVERYTHING];
        // Level 1.5, a national industrial union: it has no territory, so its own rows only.
        return code.startsWith('000000000') ? [code] : [];
      }
      if (!provinces.has(province)) return [];
      // Level 6, wherever it hangs: a basic union has nobody below.
      if (serial !== '000') return [code];
      if (township !== '000') return city === '00' ? [] : [from(code.slice(0, 9))];
      if (county !== '00') return city === '00' ? [] : [from(code.slice(0, 6))];
      if (city !== '00') return [from(code.slice(0, 4))];
      return [from(province)];
    },
  };
}
