/** What the cases of one deployment are run against: the same rows in houses of different topologies, and the oracle. */
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import type { HouseRecords } from '../house/records.ts';
import type { TrainingRecords } from './cases/training-filters.ts';
import type { TestHouse } from './houses.ts';
import type { Setting } from './oracle/conditions.ts';
import { quangBinhUnit, tradeUnionUnit } from './reach/units.ts';
import { fieldLists } from './rights/fields.ts';
import { quangBinhRights } from './rights/quang-binh.ts';
import { tradeUnionRights } from './rights/trade-unions.ts';
import { type View, viewOf } from './rights/view.ts';

export interface TestWorld {
  readonly houses: readonly TestHouse[];
  /** The same in each of them. */
  readonly rows: HouseRecords;
  readonly training: TrainingRecords;
  /** What the caller of this code sees; `undefined`: one without any code. */
  viewOf(code: string | undefined): View;
  /** What callers may ask. */
  readonly schema: GraphQLSchema;
  /** The codes that lie in a unit, as a pattern. */
  unitPattern(code: string): string;
  /** The codes among which a number or code says that its row lies, as a pattern. */
  placePattern(code: string): string;
  /** What filters mean now. */
  setting(): Setting;
  close(): Promise<void>;
}

/** Opens one house after the other; what was opened is closed again when the next cannot be. */
export async function openWorld(opening: readonly (() => Promise<TestHouse>)[]): Promise<TestWorld> {
  const houses: TestHouse[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(houses.map((house) => house.close()));
  };
  try {
    for (const open of opening) houses.push(await open());
    return await worldOf(houses, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function worldOf(houses: readonly TestHouse[], close: TestWorld['close']): Promise<TestWorld> {
  const [house] = houses;
  if (house === undefined) throw new Error('a world needs a house');
  const { deployment, rows, added, query } = house;
  const { directory, name } = deployment;
  const chinese = name === 'trade-unions';
  const rights = chinese ? tradeUnionRights(directory) : quangBinhRights(directory);
  const lists = fieldLists(directory);
  const { data } = await query({}, getIntrospectionQuery());
  return {
    houses,
    rows,
    training: {
      kinds: (added.get('training_kind') ?? []) as TrainingRecords['kinds'],
      courses: (added.get('course') ?? []) as TrainingRecords['courses'],
      attendances: (added.get('attendance') ?? []) as TrainingRecords['attendances'],
    },
    viewOf: memoized((code) => viewOf(rights.of(code), lists)),
    schema: buildClientSchema(data as unknown as IntrospectionQuery),
    unitPattern: chinese ? tradeUnionUnit : quangBinhUnit,
    // A member keeps the number for life and moves within the province, so only the province is told by it.
    placePattern: (code) => (code.length === 18 ? code.slice(0, 2) : code).slice(0, 12).padEnd(12, '?'),
    setting: () => ({ today: localDate(new Date()), pinyin: chinese }),
    close,
  };
}

function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Sites count ages by their own clock's date. */
function localDate(now: Date): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
