/** A door for a test that asks no GraphQL: one transaction, over a pool, of a caller who sees the same of every entity. */
import type { Knex } from 'knex';
import type { CodePattern } from '../../codes/pattern.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { Relation } from '../shared/scope/relation.ts';
import { readSettings } from '../shared/storage/barrier/setting.ts';
import { type Door, openDoor } from '../shared/storage/door.ts';
import { openTransaction, type RequestTransaction } from '../shared/storage/request-transaction.ts';

export interface TestDoor {
  readonly door: Door;
  readonly transaction: RequestTransaction;
}

export interface TestDoorOptions {
  readonly pool: Knex;
  readonly schemes: CodeSchemes;
  /** Behind the barrier: their tables are guarded. */
  readonly relations: readonly Relation[];
  readonly visible: readonly CodePattern[];
  /** Where the caller may know numbers only. */
  readonly countedBeside?: readonly CodePattern[];
}

/** The transaction is the caller's to end. */
export function openTestDoor({
  pool,
  schemes,
  relations,
  visible,
  countedBeside = [],
}: TestDoorOptions): TestDoor {
  const transaction = openTransaction({
    pool,
    settings: readSettings(relations, () => visible, schemes),
    tables: relations.map(({ table }) => table),
  });
  const scope = { visible: () => visible, counted: () => [...visible, ...countedBeside] };
  return { door: openDoor({ transaction, schemes, scope }), transaction };
}
