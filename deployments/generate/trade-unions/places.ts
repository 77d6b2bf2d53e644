/** Administrative divisions that have a federation: provinces of the reference, cities and counties mostly invented. */
import type { Provenance } from '../../../subgraphs/shared/row-values.ts';
import type { ProvinceSettings, TradeUnionReference } from './reference.ts';

export interface Place {
  /** Six digits of GB/T 2260, or digits of its form that it does not assign. */
  readonly code: string;
  readonly level: 'province' | 'city' | 'county';
  readonly name: string;
  /** With the city before a county's name, as organs are named: 龙岩市新罗区. */
  readonly title: string;
  readonly parent?: Place;
  readonly provenance: Provenance;
}

/** GB/T 2260 ends its cities at 70, the Corps' and county-level cities apart, and districts at 20. */
const FIRST_INVENTED = 71;
const MARKS: readonly string[] = Object.freeze([...'瑞景澄岚锦棠禾曜']);
const COUNTY_NAMES: readonly string[] = Object.freeze(['阳区', '宁区', '安县', '和县', '平县', '昌县']);

export interface ProvincePlaces {
  readonly settings: ProvinceSettings;
  readonly province: Place;
  /** The province and everything in it, in ascending order of codes. */
  readonly all: readonly Place[];
}

export const placesOf = (reference: TradeUnionReference): readonly ProvincePlaces[] =>
  reference.provinces.map((settings) => {
    const province: Place = {
      code: `${settings.prefix}0000`,
      level: 'province',
      name: settings.name,
      title: settings.name,
      provenance: 'REFERENCE',
    };
    const below =
      settings.cities === 0 ? ownCounties(settings, province) : cities(settings, province, reference);
    return { settings, province, all: [province, ...below].sort((a, b) => (a.code < b.code ? -1 : 1)) };
  });

/** A municipality's districts stand directly below it; their codes keep 01 in the city's place, as 110101 does. */
const ownCounties = (settings: ProvinceSettings, province: Place): readonly Place[] =>
  MARKS.slice(0, settings.counties).map((mark, i) => ({
    code: `${settings.prefix}01${FIRST_INVENTED + i}`,
    level: 'county',
    name: `${settings.abbreviation}${mark}区`,
    title: `${settings.name}${settings.abbreviation}${mark}区`,
    parent: province,
    provenance: 'INVENTED',
  }));

function cities(
  settings: ProvinceSettings,
  province: Place,
  reference: TradeUnionReference,
): readonly Place[] {
  const inProvince = reference.namedPlaces.filter(({ code }) => code.startsWith(settings.prefix));
  const named = inProvince
    .filter(({ level }) => level === 'city')
    .map(
      ({ code, name }): Place => ({
        code,
        level: 'city',
        name,
        title: name,
        parent: province,
        provenance: 'REFERENCE',
      }),
    );
  const invented = MARKS.slice(0, Math.max(0, settings.cities - named.length)).map((mark, i): Place => {
    const name = `${settings.abbreviation}${mark}市`;
    const code = `${settings.prefix}${FIRST_INVENTED + i}00`;
    return { code, level: 'city', name, title: name, parent: province, provenance: 'INVENTED' };
  });
  return [...named, ...invented].flatMap((city) => [city, ...counties(settings, city, inProvince)]);
}

function counties(
  settings: ProvinceSettings,
  city: Place,
  inProvince: TradeUnionReference['namedPlaces'],
): readonly Place[] {
  const prefix = city.code.slice(0, 4);
  const county = (code: string, name: string, provenance: Provenance): Place => ({
    code,
    level: 'county',
    name,
    title: `${city.name}${name}`,
    parent: city,
    provenance,
  });
  const named = inProvince
    .filter(({ code, level }) => level === 'county' && code.startsWith(prefix))
    .map(({ code, name }) => county(code, name, 'REFERENCE'));
  // The second character tells the cities of a province apart: 闽瑞市 has 瑞阳区.
  const mark = city.name.slice(1, 2);
  const invented = COUNTY_NAMES.slice(0, Math.max(0, settings.counties - named.length)).map((ending, i) =>
    county(`${prefix}${FIRST_INVENTED + i}`, `${mark}${ending}`, 'INVENTED'),
  );
  return [...named, ...invented];
}

export interface PlaceAddress {
  readonly county: string | null;
  readonly city: string | null;
  readonly province: string;
}

/** A municipality's district has no city. */
export function addressOf(place: Place): PlaceAddress {
  const { level, name, parent } = place;
  if (parent === undefined) return { county: null, city: null, province: name };
  if (level === 'city') return { county: null, city: name, province: parent.name };
  return { ...addressOf(parent), county: name };
}

/** 福建省闽瑞市瑞阳区 */
export function fullPlace(place: Place): string {
  const { province, city, county } = addressOf(place);
  return `${province}${city ?? ''}${county ?? ''}`;
}
