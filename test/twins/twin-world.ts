/** Twin houses with what questions and changes are made of. */
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import type { HouseOptions } from '../house/house.ts';
import type { HouseRecords } from '../house/records.ts';
import type { TrainingRecords } from '../transparency/cases/training-filters.ts';
import type { BaseWorld } from './change/make-change.ts';
import { idOf, itemsOf } from './change/rows.ts';
import type { Secrets } from './secrets/levels.ts';
import { openTwinHouses, type TwinHouses } from './twin-houses.ts';

export interface TwinWorld {
  readonly twins: TwinHouses;
  readonly world: BaseWorld;
  readonly rows: HouseRecords;
  readonly training: TrainingRecords;
  readonly schema: GraphQLSchema;
  close(): Promise<void>;
}

export async function openTwinWorld(
  options: HouseOptions,
  secretsOf: (directory: string) => Secrets,
  others: Partial<HouseOptions> = {},
): Promise<TwinWorld> {
  const twins = await openTwinHouses(options, others);
  const { changed: house } = twins;
  const { rows, added } = house;
  const { data } = await house.query({}, getIntrospectionQuery());
  return {
    twins,
    world: {
      house,
      base: new Map(itemsOf(house).map((item) => [idOf(item), item])),
      secrets: secretsOf(house.deployment.directory),
    },
    rows,
    training: {
      kinds: (added.get('training_kind') ?? []) as TrainingRecords['kinds'],
      courses: (added.get('course') ?? []) as TrainingRecords['courses'],
      attendances: (added.get('attendance') ?? []) as TrainingRecords['attendances'],
    },
    schema: buildClientSchema(data as unknown as IntrospectionQuery),
    close: twins.close,
  };
}
