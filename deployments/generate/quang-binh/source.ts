/** Generates Quảng Bình: 187 units, their offices and their officials. */
import { searchKey } from '../../../subgraphs/shared/names/search-key.ts';
import { vietnameseSortKey } from '../../../subgraphs/shared/names/vietnamese-sort-key.ts';
import type { Deployment } from '../../deployment.ts';
import { EMPTY_UNION_FORM } from '../empty-union-form.ts';
import { dayOf } from '../random/dates.ts';
import { randomOf } from '../random/random.ts';
import type { GeneratedRecord } from '../record.ts';
import type { GenerationOptions, RecordSource } from '../record-source.ts';
import { addressBook } from './address.ts';
import { headCounts } from './head-count.ts';
import { postsOf } from './posts.ts';
import { loadQuangBinhReference } from './reference.ts';
import { type StaffContext, staffRecords } from './staff-records.ts';
import { quangBinhUnits, type Unit } from './units.ts';

export async function quangBinhSource(
  deployment: Deployment,
  options: GenerationOptions,
): Promise<RecordSource> {
  const reference = await loadQuangBinhReference(deployment.directory);
  const units = new Map(quangBinhUnits(reference).map((unit) => [unit.code, unit]));
  const counts = headCounts([...units.values()], options);
  const context: StaffContext = {
    reference,
    addresses: addressBook(reference),
    asOf: dayOf(deployment.asOf),
  };

  return {
    units: [...units.keys()],
    mainRows: units.size + [...counts.values()].reduce((sum, count) => sum + count, 0),
    *recordsOf(code) {
      const unit = units.get(code);
      if (unit === undefined) throw new Error(`[BUG] there is no unit ${code}`);
      yield organizationRecord(unit);
      const random = randomOf(options.seed, code);
      for (const post of postsOf(unit, counts.get(code) ?? 0, reference.titles)) {
        yield* staffRecords(random, post, context);
      }
    },
  };
}

const organizationRecord = (unit: Unit): GeneratedRecord => ({
  table: 'organization',
  row: {
    code: unit.code,
    parent_code: unit.parent?.code ?? null,
    name: unit.name,
    name_en: unit.nameEn,
    level: unit.level,
    kind: unit.kind,
    name_key: vietnameseSortKey(unit.name),
    search_key: searchKey(unit.name),
    provenance: unit.provenance,
    ...EMPTY_UNION_FORM,
  },
});
