/** How the plain server answers a field. */

import type { Order } from '../oracle/expected-keys.ts';
import type { Filter } from '../oracle/filter.ts';
import type { NumbersAnswer } from '../rights/refusals.ts';
import type { PageArguments } from './connection.ts';
import type { Entity } from './entities.ts';
import type { PlainContext } from './plain-context.ts';

/** The arguments of all fields together; each uses its own. */
export interface FieldArguments extends PageArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly Order[] | null;
  readonly by?: readonly string[];
  readonly below?: readonly string[] | null;
  readonly passed?: boolean | null;
  readonly code?: string;
  readonly number?: string | number;
  readonly id?: string;
  readonly title?: string;
  readonly organizationCode?: string;
  readonly staffCode?: string;
  readonly courseOrganizationCode?: string;
  readonly courseNumber?: number;
}

/** `numbers`: how they are given, where it is numbers that are asked for. */
export type RootField = (
  args: FieldArguments,
  context: PlainContext,
  numbers: NumbersAnswer | undefined,
) => unknown;

export type EntityField = (of: Entity, args: FieldArguments, context: PlainContext) => unknown;

/** `Type.field` → how it is answered. */
export type RootFields = Readonly<Record<string, RootField>>;
export type EntityFields = Readonly<Record<string, EntityField>>;
