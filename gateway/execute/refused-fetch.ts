/** The answer of a fetch that was not run: null wherever it would have answered, and one error for each field. */
import type { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import type { FieldPlan, FragmentPlan } from '../plan/fragment-plan.ts';
import type { FieldAnswer } from './merge/field-answer.ts';

export const refusedFetch = ({ fields }: FragmentPlan, error: TributaryError): readonly FieldAnswer[] =>
  fields.map((field) => refusedField(field, error));

function refusedField(field: FieldPlan, error: TributaryError): FieldAnswer {
  switch (field.kind) {
    case 'Refused':
      return refused(field.responseKey, null, [{ error: field.error, path: [] }]);
    case 'Located':
      return refused(field.shape.responseKey, null, [{ error, path: [] }]);
    case 'Entities':
      return refused(
        field.shape.responseKey,
        field.slots.map(() => null),
        // Every row is short of the same fields for the same reason: one error says so, at the first.
        field.slots.length === 0 ? [] : [{ error, path: [0] }],
      );
    default:
      return unreachable(field);
  }
}

const refused = (responseKey: string, data: unknown, errors: FieldAnswer['errors']): FieldAnswer => ({
  responseKey,
  data,
  errors: errors.map(({ error, path }) => ({ error, path: [responseKey, ...path] })),
  coverage: [],
});
