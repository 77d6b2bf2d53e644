/** Says everything that is wrong with a catalog: what contradicts itself, what overlaps, what is missing. */
import type { Catalog } from './catalog.ts';
import type { Completeness } from './completeness.ts';
import { refuse } from './refusal.ts';
import { apart } from './rules/apart.ts';
import { copiesInOrder } from './rules/copies-in-order.ts';
import { kept } from './rules/kept.ts';
import { known } from './rules/known.ts';
import { nameable } from './rules/nameable.ts';
import { producible } from './rules/producible.ts';

export interface CatalogFinding {
  /** The fragment to look at; absent when the finding is about codes that no fragment holds. */
  readonly fragment?: string;
  readonly message: string;
}

/** One thing that must hold of a catalog. Without a statement of completeness nothing is asked of the whole. */
export type CatalogRule = (catalog: Catalog, complete?: Completeness) => readonly CatalogFinding[];

const catalogRules: readonly CatalogRule[] = Object.freeze([
  nameable,
  kept,
  copiesInOrder,
  apart,
  known,
  producible,
]);

export const checkCatalog = (catalog: Catalog, complete?: Completeness): readonly CatalogFinding[] =>
  catalogRules.flatMap((rule) => rule(catalog, complete));

/** Throws CATALOG_INVALID with every finding, not only the first. */
export function assertCatalog(catalog: Catalog, complete?: Completeness): Catalog {
  refuse(checkCatalog(catalog, complete).map(({ message }) => message));
  return catalog;
}
