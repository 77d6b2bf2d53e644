/** The tables of Quảng Bình that generation reads: reference data and name distributions. */
import { join } from 'node:path';
import { readTable } from '../../../documents/read-table.ts';
import type { SexValue } from '../../../subgraphs/shared/row-values.ts';
import { type Weighted, weighted } from '../random/weighted.ts';

export type Sex = Extract<SexValue, 'MALE' | 'FEMALE'>;

/** The names that people are given, by what they depend on. */
export interface NameStock {
  /** By ethnic group; Kinh is always one of them. */
  readonly family: ReadonlyMap<string, Weighted<string>>;
  readonly middle: Readonly<Record<Sex, Weighted<string>>>;
  readonly given: Readonly<Record<Sex, Weighted<string>>>;
}

export interface Rank {
  readonly code: string;
  readonly name: string;
  /** CVCC, CVC, CV, CS, NV. */
  readonly group: string;
  /** Years that a pay step lasts. */
  readonly yearsPerStep: number;
  /** Coefficient of each step, the first step first. */
  readonly coefficients: readonly number[];
}

export type QuangBinhReference = Awaited<ReturnType<typeof loadQuangBinhReference>>;

export async function loadQuangBinhReference(directory: string) {
  const reference = (file: string) => join(directory, 'reference', file);
  const generator = (file: string) => join(directory, 'generator', file);
  const [
    departments,
    seedOffices,
    inventedOffices,
    districts,
    districtOffices,
    communes,
    titles,
    ranks,
    minorities,
  ] = await Promise.all([
    readTable(reference('qb_departments.csv'), ['code', 'name_vi', 'name_en']),
    readTable(reference('qb_department_offices_seed.csv'), ['department_code', 'office_no', 'name_vi']),
    readTable(generator('department-offices.csv'), ['department_code', 'office_no', 'name_vi']),
    readTable(reference('qb_districts.csv'), ['district_no', 'name_standard', 'kind']),
    readTable(reference('qb_district_offices.csv'), ['serial', 'name_vi', 'name_en']),
    readTable(reference('qb_communes.csv'), ['commune_code', 'gso_name', 'kind', 'district_no']),
    readTable(reference('qb_commune_titles.csv'), ['cd_code', 'name_vi', 'class']),
    readTable(reference('vn_ranks.csv'), ['rank_code', 'name_vi', 'rank_group', 'pay_group', 'coefficients']),
    readTable(generator('minorities.csv'), ['commune_code', 'ethnicity', 'share']),
  ]);
  return Object.freeze({
    departments,
    seedOffices,
    inventedOffices,
    districts,
    districtOffices,
    communes,
    titles,
    minorities,
    ranks: new Map(ranks.map((row) => [row.rank_code, toRank(row)])),
    names: await loadNames(generator),
  });
}

async function loadNames(generator: (file: string) => string): Promise<NameStock> {
  const [family, middle, given] = await Promise.all([
    readTable(generator('family-names.csv'), ['name', 'ethnicity', 'weight']),
    readTable(generator('middle-names.csv'), ['name', 'sex', 'weight']),
    readTable(generator('given-names.csv'), ['name', 'sex', 'weight']),
  ]);
  const bySex = (rows: typeof middle, sex: Sex) => choice(rows.filter((row) => row.sex === sex));
  return {
    family: new Map(
      [...Map.groupBy(family, ({ ethnicity }) => ethnicity)].map(([group, rows]) => [group, choice(rows)]),
    ),
    middle: { MALE: bySex(middle, 'MALE'), FEMALE: bySex(middle, 'FEMALE') },
    given: { MALE: bySex(given, 'MALE'), FEMALE: bySex(given, 'FEMALE') },
  };
}

const choice = (rows: readonly { readonly name: string; readonly weight: string }[]): Weighted<string> =>
  weighted(rows.map(({ name, weight }) => [name, Number(weight)]));

const toRank = (row: {
  readonly rank_code: string;
  readonly name_vi: string;
  readonly rank_group: string;
  readonly pay_group: string;
  readonly coefficients: string;
}): Rank => ({
  code: row.rank_code,
  name: row.name_vi,
  group: row.rank_group,
  // Decree 204/2004: three years a step from group A on, two in B and C.
  yearsPerStep: row.pay_group.startsWith('A') ? 3 : 2,
  coefficients: row.coefficients.split(' ').map(Number),
});
