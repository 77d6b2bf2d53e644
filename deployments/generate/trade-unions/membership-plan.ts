/** Where the members are: provinces, basic unions, their sizes, and who has been transferred between them. */
import { type Random, randomOf } from '../random/random.ts';
import { type Portion, share } from '../random/share.ts';
import type { GenerationOptions } from '../record-source.ts';
import { type ProvincePlaces, placesOf } from './places.ts';
import type { TradeUnionReference } from './reference.ts';
import { federationsOf, type Union, type UnionLevel } from './unions.ts';

export interface BasicUnion {
  readonly union: Union;
  /** How many members it has now. */
  readonly members: number;
  /** Numbers of those members that another union of the province issued. */
  readonly transferredIn: readonly string[];
}

export interface ProvincePlan {
  readonly places: ProvincePlaces;
  readonly federations: readonly Union[];
  readonly basicUnions: readonly BasicUnion[];
}

/** Serial n of a host has three digits. */
const MOST_PER_HOST = 999;
const TRANSFERRED = 0.02;
/** The union of the demo identity `grass-roots` stands here at any size. */
const ALWAYS_HOST = '350802000000';

export function membershipPlan(
  reference: TradeUnionReference,
  { rows, seed }: GenerationOptions,
): readonly ProvincePlan[] {
  const provinces = placesOf(reference);
  const members = share(
    rows,
    provinces.map(({ settings }) => ({ weight: settings.weight, least: 1 })),
  );
  return provinces.map((places, i) =>
    provincePlan(places, members[i] ?? 0, usualSize(rows), randomOf(seed, `${places.settings.prefix}/plan`)),
  );
}

/** Unions grow with the register: 20 members at 20,000 rows, about 80 at a million. */
const usualSize = (rows: number): number => 20 * Math.max(1, rows / 20_000) ** 0.35;

function provincePlan(places: ProvincePlaces, members: number, usual: number, random: Random): ProvincePlan {
  const federations = federationsOf(places);
  const count = Math.min(members, Math.max(1, Math.round(members / usual)));
  const hosted = share(
    count,
    federations.map((host) => hostPortion(host, random)),
  );
  const unions = federations.flatMap((host, i) =>
    Array.from({ length: hosted[i] ?? 0 }, (_, n) => basicUnion(host, n + 1)),
  );
  const sizes = share(
    members,
    unions.map(() => ({ weight: Math.exp(0.55 * roughlyNormal(random)), least: 1 })),
  );
  const transfers = transfersBetween(unions, sizes, random);
  return {
    places,
    federations,
    basicUnions: unions.map((union, i) => ({
      union,
      members: sizes[i] ?? 0,
      transferredIn: transfers.get(union.code) ?? [],
    })),
  };
}

const HOST_WEIGHTS: Readonly<Partial<Record<UnionLevel, number>>> = {
  province: 4,
  city: 5,
  county: 10,
  township: 9,
};

const hostPortion = (host: Union, random: Random): Portion => ({
  weight: (HOST_WEIGHTS[host.level] ?? 0) * (0.7 + 0.6 * random.fraction()),
  least: host.code === ALWAYS_HOST ? 1 : 0,
  most: MOST_PER_HOST,
});

const basicUnion = (host: Union, serial: number): Union => ({
  code: `${host.code.slice(0, 9)}${String(serial).padStart(3, '0')}`,
  level: 'basic',
  kind: 'basic',
  name: '',
  nameEn: null,
  parent: host,
  ...(host.place && { place: host.place }),
  provenance: 'INVENTED',
});

/** Mean 0, deviation 1. */
const roughlyNormal = (random: Random): number =>
  (random.fraction() + random.fraction() + random.fraction() - 1.5) * 2;

/**
 * Member numbers by the union where the member is now. A number keeps the prefix of the union that issued it, and
 * continues that union's serials after those of the members who stayed.
 */
function transfersBetween(
  unions: readonly Union[],
  sizes: readonly number[],
  random: Random,
): ReadonlyMap<string, readonly string[]> {
  const moves: { readonly from: number; readonly to: number }[] = [];
  unions.forEach((_, to) => {
    for (let i = 0; i < (sizes[to] ?? 0); i++) {
      if (unions.length < 2 || !random.chance(TRANSFERRED)) continue;
      const from = random.int(0, unions.length - 2);
      moves.push({ from: from < to ? from : from + 1, to });
    }
  });
  const arrived = new Map<string, string[]>();
  const stayed = [...sizes];
  for (const { to } of moves) stayed[to] = (stayed[to] ?? 0) - 1;
  for (const { from, to } of moves) {
    const serial = (stayed[from] ?? 0) + 1;
    stayed[from] = serial;
    const [issuer, home] = [unions[from]?.code ?? '', unions[to]?.code ?? ''];
    arrived.set(home, [...(arrived.get(home) ?? []), memberNumber(issuer, serial)]);
  }
  return arrived;
}

export const memberNumber = (issuer: string, serial: number): string =>
  `${issuer}${String(serial).padStart(6, '0')}`;
