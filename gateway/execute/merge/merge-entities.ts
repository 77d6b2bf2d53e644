/** `_entities` put back together: every row at the index of its representation, null where nobody holds it. */
import type { EntitiesNode } from '../../plan/fragment-plan.ts';
import type { Replies } from '../ask-sites.ts';
import { type CoverageAt, errorsUnder, type FieldAnswer } from './field-answer.ts';
import { mergeEntityField } from './merge-entity-field.ts';
import type { MergeSettings } from './merge-env.ts';
import { mergeOwnRows } from './merge-own-rows.ts';

export function mergeEntities(node: EntitiesNode, replies: Replies, settings: MergeSettings): FieldAnswer {
  const { responseKey } = node.shape;
  const own = node.own && mergeOwnRows(node, node.own, node.own.inputs.flatMap(replies));
  const fields = node.gathered.map((field) => ({
    responseKey: field.shape.responseKey,
    ...mergeEntityField(field, field.inputs.flatMap(replies), settings),
  }));
  const rows = node.representations.map(({ __typename }, index): Record<string, unknown> | null => {
    const row = own === undefined ? { __typename } : own.rows[index];
    if (row === null && !own?.lost.has(index)) return null;
    const values = fields.flatMap(({ responseKey: key, values }) =>
      values.has(index) ? [[key, values.get(index)] as const] : [],
    );
    return values.length === 0 && row === null ? null : { __typename, ...row, ...Object.fromEntries(values) };
  });
  const errors = [
    ...(own?.errors ?? []),
    ...fields.flatMap((field) =>
      field.errors.map(({ error, path: [index = 0, ...inside] }) => ({
        error,
        path: [index, field.responseKey, ...inside],
      })),
    ),
  ];
  const at = (index: string | number): number => Math.max(0, node.slots.indexOf(Number(index)));
  return {
    responseKey,
    // Apollo writes into what it gets, so a row that several places share is given to each as a copy.
    data: node.slots.map((slot, index) =>
      node.slots.indexOf(slot) === index ? rows[slot] : structuredClone(rows[slot]),
    ),
    errors: errorsUnder(
      errors.map(({ error, path: [index = 0, ...inside] }) => ({ error, path: [at(index), ...inside] })),
      responseKey,
    ),
    coverage: [
      ...(own?.coverage === undefined ? [] : [{ path: [responseKey], coverage: own.coverage }]),
      ...fields.map(
        (field): CoverageAt => ({ path: [responseKey, field.responseKey], coverage: field.coverage }),
      ),
    ],
  };
}
