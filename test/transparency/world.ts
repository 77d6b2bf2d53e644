/** What the cases of one deployment are run against: the same rows at one, two and eight sites, and the oracle. */
import { ALL, type House, openHouse } from '../house/house.ts';
import type { HouseRecords } from '../house/records.ts';
import { lies } from '../house/topology.ts';
import type { Setting } from './oracle/conditions.ts';
import { PLAIN } from './oracle/statement.ts';
import { quangBinhUnit, tradeUnionUnit } from './reach/units.ts';
import { quangBinhRights } from './rights/quang-binh.ts';
import type { Rights } from './rights/rights.ts';
import { tradeUnionRights } from './rights/trade-unions.ts';

export interface TestWorld {
  readonly houses: readonly House[];
  /** The same in each of them. */
  readonly rows: HouseRecords;
  readonly rights: Rights;
  /** The codes that lie in a unit, as a pattern. */
  unitPattern(code: string): string;
  /** The codes among which a number or code says that its row lies, as a pattern. */
  placePattern(code: string): string;
  /** What filters mean now. */
  setting(): Setting;
  sees(caller: string | undefined, place: string): boolean;
  close(): Promise<void>;
}

export const SITE_COUNTS = [1, 2, 8] as const;

/** Some departments with a line, Home Affairs, the one without a row; two districts with their communes. */
const QUANG_BINH = [
  ...['01', '02', '04', '05', '11', '17', '19'].map((code) => `department-${code}`),
  ...['3', '4', '8'].map((code) => `district-${code}`),
  ...['301', '302', '303', '304', '401', '402', '403', '404', '801', '802'].map((code) => `commune-${code}`),
];

/** The national level, a large province, a province of few unions, a municipality, the Corps. */
const TRADE_UNIONS = ['national', 'province-11', 'province-35', 'province-44', 'province-54', 'province-66'];

/** Fujian city by city, so that a member's number does not tell the site, and a transfer crosses sites. */
const FUJIAN = [
  ...Array.from({ length: 10 }, (_, city) => `350${city}????????`),
  ...Array.from({ length: 9 }, (_, tens) => `35${tens + 1}?????????`),
];

export function openQuangBinh(): Promise<TestWorld> {
  return openWorld({ deployment: 'quang-binh', rows: 2_500, holding: QUANG_BINH });
}

export function openTradeUnions(): Promise<TestWorld> {
  return openWorld({
    deployment: 'trade-unions',
    rows: 3_000,
    holding: TRADE_UNIONS,
    split: { 'province-35': FUJIAN },
  });
}

async function openWorld(options: Omit<Parameters<typeof openHouse>[0], 'sites'>): Promise<TestWorld> {
  const houses: House[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(houses.map((house) => house.close()));
  };
  try {
    for (const sites of SITE_COUNTS) {
      const house = await openHouse({ ...options, sites });
      houses.push(house);
      await house.sql(ALL, PLAIN);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const [{ deployment, rows }] = houses as [House, ...House[]];
  const { directory } = deployment;
  const chinese = options.deployment === 'trade-unions';
  const rights = chinese ? tradeUnionRights(directory) : quangBinhRights(directory);
  return {
    houses,
    rows,
    rights,
    unitPattern: chinese ? tradeUnionUnit : quangBinhUnit,
    // A member keeps the number for life and moves within the province, so only the province is told by it.
    placePattern: (code) => (code.length === 18 ? code.slice(0, 2) : code).slice(0, 12).padEnd(12, '?'),
    setting: () => ({ today: localDate(new Date()), pinyin: chinese }),
    sees: (caller, place) => rights.patternsOf(caller).some((pattern) => lies(place, pattern)),
    close,
  };
}

/** Sites count ages by their own clock's date. */
function localDate(now: Date): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
