/** The arguments of the test's own fields, as GraphQL hands them over. */
import type { OrderBy } from '../../../subgraphs/shared/connection/order.ts';
import type { PageArguments } from '../../../subgraphs/shared/connection/page.ts';
import type { DateBounds } from '../../../subgraphs/shared/filter/condition.ts';

type Texts = readonly string[] | null;

/** Of every filter of the test, what it may say. */
export interface Filter {
  readonly name?: string | null;
  readonly code?: Texts;
  readonly number?: Texts;
  readonly unit?: Texts;
  readonly level?: Texts;
  readonly sex?: string | null;
  readonly grade?: Texts;
  readonly kind?: Texts;
  readonly active?: boolean | null;
  readonly birthDate?: DateBounds | null;
  readonly joinedOn?: DateBounds | null;
  readonly foundedOn?: DateBounds | null;
}

export interface Asked extends PageArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: readonly OrderBy<string>[] | null;
}

export interface AskedNumbers {
  readonly filter?: Filter | null;
  readonly by: readonly string[];
}
