/** One operation with several fields: rows by their codes and first or last pages, in any mixture. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import type { Askable } from '../cases/askable.ts';
import type { Callers } from '../cases/callers.ts';
import { filterOf } from '../cases/filters.ts';
import { orderByOf } from '../cases/orders.ts';
import { SITE_COUNTS } from '../houses.ts';
import type { Search } from '../oracle/expected-keys.ts';
import type { RelationName } from '../oracle/relations.ts';

export type TogetherField =
  | { readonly kind: 'row'; readonly relation: RelationName; readonly key: string }
  | {
      readonly kind: 'page';
      readonly search: Search<RelationName>;
      readonly end: boolean;
      readonly size: number;
    };

export interface TogetherCase {
  readonly house: number;
  readonly caller: string | undefined;
  readonly fields: readonly TogetherField[];
}

export function togetherCases(
  relations: readonly RelationName[],
  rows: HouseRecords,
  callers: Callers,
  houses: number = SITE_COUNTS.length,
): fc.Arbitrary<TogetherCase> {
  const row = fc
    .constantFrom(...relations)
    .chain((relation) =>
      fc
        .constantFrom(...keysOf(relation, rows))
        .map((key): TogetherField => ({ kind: 'row', relation, key })),
    );
  const page = (askable: Askable) =>
    fc.constantFrom(...relations).chain((relation) =>
      fc
        .record({
          filter: filterOf(relation, rows, askable),
          orderBy: orderByOf(relation, askable),
          end: fc.boolean(),
          size: fc.integer({ min: 1, max: 5 }),
        })
        .map(
          ({ end, size, ...search }): TogetherField => ({
            kind: 'page',
            search: { relation, ...search },
            end,
            size,
          }),
        ),
    );
  return callers.asking((caller, askable) =>
    fc.record({
      house: fc.nat(houses - 1),
      caller: fc.constant(caller),
      fields: fc.array(fc.oneof({ weight: 3, arbitrary: row }, { weight: 1, arbitrary: page(askable) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  );
}

const MOVED_WEIGHT = 12;

/** The keys there are, and well-formed ones that nobody has. */
export function keysOf(
  relation: RelationName,
  { staff, member, organization }: HouseRecords,
): readonly string[] {
  switch (relation) {
    case 'staff':
      return staff.flatMap(({ code }, i) => (i % 9 === 0 ? [code, `${code.slice(0, -3)}998`] : [code]));
    case 'member':
      return member.flatMap(({ number, organization_code }, i) => {
        // Whoever has moved is looked for more often: only the province can be told from the number.
        if (!number.startsWith(organization_code)) return Array.from({ length: MOVED_WEIGHT }, () => number);
        return i % 9 === 0 ? [number, `${number.slice(0, -6)}999998`] : [number];
      });
    case 'organization':
      return organization.flatMap(({ code }, i) => (i % 9 === 0 ? [code, absentNeighbour(code)] : [code]));
  }
}

/** An office or a basic union that nobody has founded. */
const absentNeighbour = (code: string): string =>
  code.length === 7
    ? code.startsWith('00')
      ? '0010100'
      : `${code.slice(0, 2)}00099`
    : `${code.startsWith('00') ? '35' : code.slice(0, 2)}0000000997`;
