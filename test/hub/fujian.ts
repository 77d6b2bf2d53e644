/** The trade unions with Fujian as a hub: the province's unions keep their rows in three cities. */
import type { HouseOptions } from '../house/house.ts';
import type { HubHouseOptions } from '../house/hub-house.ts';

/** What the national catalog calls the province's gateway. */
export const HUB = 'fujian';

/** The province's own organs with Longyan, one prefecture, and the rest. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  'city-1': ['350?????????'],
  'city-2': ['3570????????', '3571????????'],
  'city-3': [
    ...Array.from({ length: 8 }, (_, unit) => `357${unit + 2}????????`),
    ...[1, 2, 3, 4, 5, 6, 8, 9].map((tens) => `35${tens}?????????`),
  ],
};

const PIECES = Object.values(CITIES).flat();
const nameOf = (where: string): string => `province-35-${where}`;

/** The data fragments that the hub keeps at its cities. */
export const FRAGMENTS: readonly string[] = PIECES.map(nameOf);

const TRADE_UNIONS = {
  deployment: 'trade-unions',
  sites: 3,
  rows: 3_000,
  holding: ['national', 'province-11', 'province-35', 'province-54'],
  split: { 'province-35': PIECES },
} as const;

/** Three sites and the hub below one gateway. */
export const TWO_LEVELS: HubHouseOptions = {
  ...TRADE_UNIONS,
  hub: {
    site: HUB,
    keeps: Object.fromEntries(Object.entries(CITIES).map(([city, where]) => [city, where.map(nameOf)])),
  },
};

/** The same rows at the same six sites, all below one gateway. */
export const FLAT: HouseOptions = {
  ...TRADE_UNIONS,
  at: Object.fromEntries(
    Object.entries(CITIES).flatMap(([city, where]) => where.map((one) => [nameOf(one), city])),
  ),
};

export const NATIONAL = { subject: 'national', code: '000000000000' };
export const PROVINCE = { subject: 'province', code: '350000000000' };
/** Longyan: it sees what lies at `city-1` and nothing else. */
export const CITY = { subject: 'city', code: '350800000000' };
export const BEIJING = { subject: 'beijing', code: '110000000000' };
/** Whom no rule knows. */
export const STRANGER = { subject: 'stranger' };
