/** The tables of the trade unions that generation reads: integration units, places, industrial unions and names. */
import { join } from 'node:path';
import { readTable } from '../../../documents/read-table.ts';
import type { SexValue } from '../../../subgraphs/shared/row-values.ts';
import { type Weighted, weighted } from '../random/weighted.ts';

export type Sex = Extract<SexValue, 'MALE' | 'FEMALE'>;

export interface GivenCharacters {
  /** Given names of one character. */
  readonly single: Weighted<string>;
  /** First and second character of a given name of two. */
  readonly first: Weighted<string>;
  readonly second: Weighted<string>;
}

export interface NameStock {
  readonly surnames: Weighted<string>;
  readonly given: Readonly<Record<Sex, GivenCharacters>>;
}

export interface ProvinceSettings {
  /** Two digits. */
  readonly prefix: string;
  readonly name: string;
  readonly nameEn: string;
  readonly abbreviation: string;
  /** Order of the number of members. */
  readonly weight: number;
  /** Invented cities; 0 for a province whose counties stand directly below it. */
  readonly cities: number;
  /** Invented counties in each city, or in the province when it has no cities. */
  readonly counties: number;
  /** Ethnic groups with their share in per cent; the rest is 汉族. */
  readonly ethnicity: Weighted<string>;
}

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

export interface TradeUnionReference {
  readonly provinces: readonly ProvinceSettings[];
  readonly namedPlaces: readonly NamedPlace[];
  readonly industrialUnions: readonly {
    readonly no: number;
    readonly name: string;
    readonly nameEn: string;
  }[];
  readonly names: NameStock;
}

export async function loadTradeUnionReference(directory: string): Promise<TradeUnionReference> {
  const reference = (file: string) => join(directory, 'reference', file);
  const generator = (file: string) => join(directory, 'generator', file);
  const [units, settings, places, industrial, surnames, characters] = await Promise.all([
    readTable(reference('cn_integration_units.csv'), ['prefix', 'name_zh', 'name_en']),
    readTable(generator('provinces.csv'), [
      'prefix',
      'abbreviation',
      'weight',
      'cities',
      'counties',
      'minorities',
    ]),
    readTable(generator('named-places.csv'), ['code', 'name_zh', 'level']),
    readTable(reference('cn_national_industrial_unions.csv'), ['no', 'name_zh', 'name_en']),
    readTable(generator('surnames.csv'), ['name', 'weight']),
    readTable(generator('given-characters.csv'), ['character', 'sex', 'place', 'weight']),
  ]);
  const settingsOf = new Map(settings.map((row) => [row.prefix, row]));
  const given = (sex: Sex, place: string) =>
    weighted(
      characters
        .filter((row) => row.sex === sex && row.place === place)
        .map(({ character, weight }) => [character, Number(weight)]),
    );
  const givenOf = (sex: Sex): GivenCharacters => ({
    single: given(sex, 'single'),
    first: given(sex, 'first'),
    second: given(sex, 'second'),
  });
  return Object.freeze({
    provinces: units.map(({ prefix, name_zh, name_en }): ProvinceSettings => {
      // A unit that the settings do not know yet is small, without minorities, and still complete.
      const row = settingsOf.get(prefix);
      return {
        prefix,
        name: name_zh,
        nameEn: name_en,
        abbreviation: row?.abbreviation ?? name_zh.slice(0, 1),
        weight: Number(row?.weight ?? 1),
        cities: Number(row?.cities ?? 2),
        counties: Number(row?.counties ?? 2),
        ethnicity: ethnicityOf(row?.minorities ?? ''),
      };
    }),
    namedPlaces: places.map(({ code, name_zh, level }) => ({ code, name: name_zh, level })),
    industrialUnions: industrial.map(({ no, name_zh, name_en }) => ({
      no: Number(no),
      name: name_zh,
      nameEn: name_en,
    })),
    names: {
      surnames: weighted(surnames.map(({ name, weight }) => [name, Number(weight)])),
      given: { MALE: givenOf('MALE'), FEMALE: givenOf('FEMALE') },
    },
  });
}

/** `回族:2.0;满族:1.5` */
function ethnicityOf(minorities: string): Weighted<string> {
  const shares = minorities
    .split(';')
    .filter((part) => part !== '')
    .map((part): readonly [string, number] => {
      const [name = '', percent = '0'] = part.split(':');
      return [name, Number(percent)];
    });
  const rest = 100 - shares.reduce((sum, [, percent]) => sum + percent, 0);
  return weighted([['汉族', rest], ...shares]);
}
