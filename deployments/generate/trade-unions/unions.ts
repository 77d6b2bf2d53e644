/** The tree of federations: national, industrial, provinces, cities, counties and townships. */
import type { Provenance } from '../../../subgraphs/shared/row-values.ts';
import type { Place, ProvincePlaces } from './places.ts';
import type { TradeUnionReference } from './reference.ts';

export type UnionLevel =
  | 'national'
  | 'national-industrial-union'
  | 'province'
  | 'city'
  | 'county'
  | 'township'
  | 'basic';

export interface Union {
  /** Twelve digits. */
  readonly code: string;
  readonly level: UnionLevel;
  readonly kind: 'national' | 'industry' | 'local' | 'basic';
  /** A basic union's name follows from its employer and is made with its rows. */
  readonly name: string;
  readonly nameEn: string | null;
  readonly parent?: Union;
  /** Where it is; none for those at the national level. */
  readonly place?: Place;
  readonly provenance: Provenance;
}

/** 北京 is where the national organs sit. */
export const NATIONAL_SEAT = '北京市';

export const nationalUnion: Union = Object.freeze({
  code: '000000000000',
  level: 'national',
  kind: 'national',
  name: '中华全国总工会',
  nameEn: 'All-China Federation of Trade Unions',
  provenance: 'REFERENCE',
});

export const industrialUnions = (reference: TradeUnionReference): readonly Union[] =>
  reference.industrialUnions.map(({ no, name, nameEn }) => ({
    code: String(no).padStart(12, '0'),
    level: 'national-industrial-union',
    kind: 'industry',
    name,
    nameEn: `National union: ${nameEn}`,
    parent: nationalUnion,
    provenance: 'REFERENCE',
  }));

/** The federations of one province in ascending order of codes; a basic union hangs below any of them. */
export function federationsOf({ all, settings }: ProvincePlaces): readonly Union[] {
  const byPlace = new Map<string, Union>();
  const federations: Union[] = [];
  for (const place of all) {
    const federation: Union = {
      code: `${place.code}000000`,
      level: place.level,
      kind: 'local',
      name: `${place.title}总工会`,
      nameEn: place.level === 'province' ? `${settings.nameEn} Federation of Trade Unions` : null,
      parent: byPlace.get(place.parent?.code ?? '') ?? nationalUnion,
      place,
      provenance: place.provenance,
    };
    byPlace.set(place.code, federation);
    federations.push(federation);
    if (place.level === 'county') federations.push(...townships(place, federation));
  }
  return federations;
}

const TOWNSHIPS: readonly string[] = Object.freeze(['城关镇']);

const townships = (county: Place, federation: Union): readonly Union[] =>
  // Every other county has one, so that basic unions of both kinds are found: below a township and below a county.
  TOWNSHIPS.slice(0, (Number(county.code) + 1) % 2).map((name, i) => ({
    code: `${county.code}${String(i + 1).padStart(3, '0')}000`,
    level: 'township',
    kind: 'local',
    name: `${county.title}${name}总工会`,
    nameEn: null,
    parent: federation,
    place: county,
    provenance: 'INVENTED',
  }));
