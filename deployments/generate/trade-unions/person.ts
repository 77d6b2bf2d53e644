/** A person in the register: sex, dates, ethnic group, name, citizen number and what depends on them. */
import { citizenNumberCheckCharacter } from '../../../codes/check-digits/citizen-number.ts';
import { type Day, dateText, plusYears, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import { type Weighted, weightedOf } from '../random/weighted.ts';
import { type ChineseName, chineseName } from './chinese-name.ts';
import type { Place, ProvincePlaces } from './places.ts';
import type { NameStock, Sex } from './reference.ts';

export interface Person {
  readonly sex: Sex;
  readonly birth: Day;
  readonly age: number;
  readonly ethnicity: string;
  readonly name: ChineseName;
  readonly birthPlace: Place;
  readonly idNumber: string;
  readonly mobile: string;
  readonly education: string;
  readonly politicalStatus: string;
}

export interface PersonTerms {
  readonly names: NameStock;
  /** The province the person lives in. */
  readonly home: ProvincePlaces;
  readonly everywhere: readonly ProvincePlaces[];
  readonly asOf: Day;
  readonly youngest: number;
  readonly oldest: number;
  readonly men: number;
  /** Cadres are educated and in the Party more often than members at large. */
  readonly cadre: boolean;
}

type Education = '博士' | '硕士' | '本科' | '大专' | '中专' | '高中' | '初中' | '小学及以下';

const EDUCATION: Readonly<Record<'young' | 'old' | 'cadre', Weighted<Education>>> = {
  young: weightedOf<Education>({
    博士: 0.5,
    硕士: 4,
    本科: 26,
    大专: 26,
    中专: 15,
    高中: 14,
    初中: 14,
    小学及以下: 0.5,
  }),
  old: weightedOf<Education>({
    博士: 0.2,
    硕士: 1.5,
    本科: 13,
    大专: 17,
    中专: 15,
    高中: 20,
    初中: 29,
    小学及以下: 4.3,
  }),
  cadre: weightedOf<Education>({
    博士: 1,
    硕士: 16,
    本科: 62,
    大专: 21,
    中专: 0,
    高中: 0,
    初中: 0,
    小学及以下: 0,
  }),
};
const POLITICS = weightedOf({
  群众: 79,
  中共党员: 17.5,
  中共预备党员: 0.8,
  民盟盟员: 0.6,
  民建会员: 0.5,
  九三学社社员: 0.5,
  民进会员: 0.4,
  农工党党员: 0.4,
  无党派人士: 0.2,
  致公党党员: 0.1,
});
const CADRE_POLITICS = weightedOf({ 中共党员: 90, 群众: 8, 民盟盟员: 1, 民建会员: 1 });

export function personOf(random: Random, terms: PersonTerms): Person {
  const { home, asOf } = terms;
  const sex: Sex = random.chance(terms.men) ? 'MALE' : 'FEMALE';
  const age = terms.youngest + random.fraction() * (terms.oldest + 0.99 - terms.youngest);
  const birth = plusYears(asOf, -age);
  // Migrants keep the number of the place where they were first registered.
  const from = random.chance(terms.cadre ? 0.95 : 0.88) ? home : random.pick(terms.everywhere);
  const birthPlace = random.pick(inventedCounties(from));
  const ethnicity = random.weighted(from.settings.ethnicity);
  return {
    sex,
    birth,
    age: yearsBetween(birth, asOf),
    ethnicity,
    name: chineseName(random, terms.names, sex, ethnicity),
    birthPlace,
    idNumber: citizenNumber(random, birthPlace.code, birth, sex),
    mobile: `154${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    education: random.weighted(terms.cadre ? EDUCATION.cadre : age < 38 ? EDUCATION.young : EDUCATION.old),
    politicalStatus: politicsOf(random, terms, age),
  };
}

function politicsOf(random: Random, { cadre }: PersonTerms, age: number): string {
  if (cadre) return random.weighted(CADRE_POLITICS);
  return age < 28 && random.chance(0.35) ? '共青团员' : random.weighted(POLITICS);
}

/**
 * The division in the number is one that GB/T 2260 does not assign, and 154 belongs to no mobile operator we know of, so that a number made
 * here is nobody's although its check character is right.
 */
export function citizenNumber(random: Random, division: string, birth: Day, sex: Sex): string {
  const order = random.int(0, 499) * 2 + (sex === 'MALE' ? 1 : 0);
  const first17 = `${division}${dateText(birth).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return first17 + citizenNumberCheckCharacter(first17);
}

const counties = new WeakMap<ProvincePlaces, readonly Place[]>();

function inventedCounties(province: ProvincePlaces): readonly Place[] {
  const known = counties.get(province);
  if (known !== undefined) return known;
  const found = province.all.filter(
    ({ level, provenance }) => level === 'county' && provenance === 'INVENTED',
  );
  counties.set(province, found);
  return found;
}
