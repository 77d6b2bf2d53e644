/** What is known while one operation is worked out. */

import type { Relation } from '../world/policies.ts';
import type { Asked, World } from '../world/world.ts';
import { placeOfRow, type Row, rowsOf } from './search.ts';
import type { View } from './view.ts';

export interface Evaluation {
  /** The rows that are asked: all of them, or those of one site. */
  readonly world: World;
  readonly view: View;
  readonly asked: Asked;
  /** Places of the operation that the gateway does not ask for. */
  readonly nulled: ReadonlySet<string>;
}

/** An object of the answer: a row that is still to be looked at, or values as they are. */
export interface Source {
  readonly type: string;
  readonly row?: Row;
  readonly values?: Readonly<Record<string, unknown>>;
}

export const visibleRows = (relation: Relation, { world, view }: Evaluation): readonly Row[] =>
  rowsOf(world, relation).filter((row) => view.isVisible(relation, placeOfRow(relation, row)));

/** The unit beside a row, wherever it is kept; a site knows its code alone. */
export function unitOf(code: unknown, { view, asked, world }: Evaluation): Source | null {
  if (typeof code !== 'string' || !view.isVisible('Organization', code)) return null;
  const row =
    asked === 'gateway'
      ? world.rows.organization.find((unit) => unit.code === code)
      : { code, parent_code: null };
  return row === undefined ? null : { type: 'Organization', row: row as unknown as Row };
}
