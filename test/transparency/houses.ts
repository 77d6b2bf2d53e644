/** The houses that cases are run in: one database for all, or the same rows at many sites. */
import type { Ask, Reply } from '../house/ask.ts';
import { ALL, type House, type HouseOptions, openHouse } from '../house/house.ts';
import { trainingInAHouse } from '../training/in-a-house.ts';
import { PLAIN } from './oracle/statement.ts';

export interface TestHouse extends House {
  /** The same sites, asked by a gateway that leaves out no fragment and lets no site cut its page or its keys. */
  readonly twin: Ask;
  /** Each row lies at one site only, and stays there: so it is known who is asked, and which site comes first. */
  readonly settled: boolean;
  /** The sites that a hub asks. */
  readonly belowHub: readonly string[];
  /** Of a house whose catalog changes: its versions while the answer was being made. */
  versionsOf?(reply: Reply): readonly string[];
}

export const SITE_COUNTS = [1, 2, 8] as const;

export type Rows = Pick<HouseOptions, 'deployment' | 'rows' | 'holding' | 'split'>;

/** Some departments with a line, Home Affairs, the one without a row; two districts with their communes. */
export const QUANG_BINH: Rows = {
  deployment: 'quang-binh',
  rows: 2_500,
  holding: [
    ...['01', '02', '04', '05', '11', '17', '19'].map((code) => `department-${code}`),
    ...['3', '4', '8'].map((code) => `district-${code}`),
    ...['301', '302', '303', '304', '401', '402', '403', '404', '801', '802'].map(
      (code) => `commune-${code}`,
    ),
  ],
};

/** Fujian city by city, so that a member's number does not tell the site, and a transfer crosses sites. */
const FUJIAN = [
  ...Array.from({ length: 10 }, (_, city) => `350${city}????????`),
  ...Array.from({ length: 9 }, (_, tens) => `35${tens + 1}?????????`),
];

/** The national level, a large province, a province of few unions, a municipality, the Corps. */
export const TRADE_UNIONS: Rows = {
  deployment: 'trade-unions',
  rows: 3_000,
  holding: ['national', 'province-11', 'province-35', 'province-44', 'province-54', 'province-66'],
  split: { 'province-35': FUJIAN },
};

/** The largest page that is asked for: without push-down every site gives as many rows. */
const MOST_ROWS = 40;

/** What every house has beside its rows. */
export const EVERYWHERE = {
  subgraphs: [trainingInAHouse],
  // Whatever an operation costs, here it is asked for.
  limits: { maximumPageSize: MOST_ROWS, operationCost: 1_000_000_000 },
};

/** Neither leaves out what cannot contribute nor lets a site do what the gateway could do. */
export const UNOPTIMIZED = { optimize: { reduce: false, pushDown: false } } as const;

/** A house with what every case needs: the fourth subgraph, and `plain` in the database of all rows. */
export async function openPlainHouse(options: HouseOptions): Promise<House> {
  const house = await openHouse({ ...options, ...EVERYWHERE });
  await house.sql(ALL, PLAIN);
  return house;
}

/** Every row at its one site. */
export async function openSettledHouse(rows: Rows, sites: number): Promise<TestHouse> {
  const house = await openPlainHouse({ ...rows, sites });
  return { ...house, twin: await house.openGateway(UNOPTIMIZED), settled: true, belowHub: [] };
}

export const settledHouses = (rows: Rows): readonly (() => Promise<TestHouse>)[] =>
  SITE_COUNTS.map((sites) => () => openSettledHouse(rows, sites));
