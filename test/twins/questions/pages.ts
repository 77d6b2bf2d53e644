/** Searches with filters and orders, leafed through by the cursors that were given. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import { filterOf } from '../../transparency/cases/filters.ts';
import { orderByOf } from '../../transparency/cases/orders.ts';
import type { Filter } from '../../transparency/oracle/filter.ts';
import type { RelationName } from '../../transparency/oracle/relations.ts';
import { keysOf } from '../../transparency/together/together-case.ts';
import { type AskedField, operation, rowField, searchField } from '../../transparency/walk/operation.ts';
import { cursorsIn } from './cursors.ts';
import type { Question } from './question.ts';

const wishes = fc.record({ counted: fc.boolean(), joined: fc.nat(3).map((one) => one === 0) });

const turn = fc.record({
  pick: fc.nat(30),
  to: fc.constantFrom('after' as const, 'before' as const),
  size: fc.integer({ min: 1, max: 6 }),
});

/** What is shown at REDUCED may be searched by; a filter of other fields is mostly refused. */
function openFilter(filter: Filter | null | undefined, open: readonly string[]): Filter | null | undefined {
  if (filter === null || filter === undefined) return filter;
  return Object.fromEntries(Object.entries(filter).filter(([name]) => open.includes(name)));
}

const OPEN: Readonly<Record<RelationName, readonly string[]>> = {
  staff: ['code', 'unit', 'sex', 'rank', 'qualification', 'politicalTheory', 'stateManagement', 'position'],
  member: ['number', 'unit', 'sex', 'employment', 'education', 'skillLevel', 'isMigrantWorker'],
  organization: ['name', 'code', 'unit', 'parent', 'level', 'kind'],
};

export function pageQuestions(relation: RelationName, rows: HouseRecords): fc.Arbitrary<Question> {
  return fc
    .record({
      filter: filterOf(relation, rows),
      orderBy: orderByOf(relation),
      open: fc.boolean(),
      size: fc.integer({ min: 1, max: 12 }),
      end: fc.boolean(),
      literal: fc.nat(7).map((one) => one === 0),
      wishes,
      turns: fc.array(turn, { maxLength: 2 }),
    })
    .map(({ filter: any, orderBy: order, open, size, end, literal, wishes: wished, turns }) => {
      const filter = open ? openFilter(any, OPEN[relation]) : any;
      const orderBy = open && relation !== 'organization' ? undefined : order;
      const asked = {
        ...(filter !== undefined && { filter }),
        ...(orderBy !== undefined && { orderBy }),
      };
      const page = (args: object) =>
        operation([searchField('page', relation, { ...asked, ...args }, literal)], wished);
      return {
        kind: `${relation}Search`,
        first: page(end ? { last: size } : { first: size }),
        next: turns.map(({ pick, to, size: rest }) => (answers) => {
          const cursors = cursorsIn(answers.at(-1));
          const found = cursors[pick % Math.max(1, cursors.length)];
          if (found === undefined) return undefined;
          const { cursor } = found;
          return page(to === 'after' ? { first: rest, after: cursor } : { last: rest, before: cursor });
        }),
      };
    });
}

/** Rows by their codes, those that there are and others, several at once. */
export function rowQuestions(relations: readonly RelationName[], rows: HouseRecords): fc.Arbitrary<Question> {
  const row = fc
    .constantFrom(...relations)
    .chain((relation) =>
      fc
        .constantFrom(...keysOf(relation, rows))
        .map((key) => (name: string) => rowField(name, relation, key)),
    );
  return fc.tuple(fc.array(row, { minLength: 1, maxLength: 5 }), wishes).map(([fields, wished]) => ({
    kind: 'rows by their codes',
    first: operation(
      fields.map((field, at): AskedField => field(`f${at}`)),
      { ...wished, joined: true },
    ),
    next: [],
  }));
}
