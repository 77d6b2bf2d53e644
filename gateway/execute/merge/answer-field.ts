/** A planned field and its sites' replies: what the fetch answers for it. */
import { unreachable } from '../../../errors/unreachable.ts';
import type { FieldPlan, LocatedNode } from '../../plan/fragment-plan.ts';
import type { Replies } from '../ask-sites.ts';
import { errorsUnder, type FieldAnswer } from './field-answer.ts';
import { givenAtRoot } from './given.ts';
import { mergeEntities } from './merge-entities.ts';
import type { MergeSettings } from './merge-env.ts';
import { mergeField } from './merge-field.ts';

export function answerField(field: FieldPlan, replies: Replies, settings: MergeSettings): FieldAnswer {
  switch (field.kind) {
    case 'Refused': {
      const { responseKey, error } = field;
      return { responseKey, data: null, errors: [{ error, path: [responseKey] }], coverage: [] };
    }
    case 'Located':
      return answerLocated(field, replies, settings);
    case 'Entities':
      return mergeEntities(field, replies, settings);
    default:
      return unreachable(field);
  }
}

function answerLocated(
  { shape, page, inputs }: LocatedNode,
  replies: Replies,
  settings: MergeSettings,
): FieldAnswer {
  const { responseKey, field } = shape;
  const given = inputs.flatMap(replies).map(({ answer }) => {
    const root = givenAtRoot(answer);
    return { ...root, below: root.below.filter(({ path }) => field.siteKeys.includes(String(path[0]))) };
  });
  const { value, errors, coverage } = mergeField(field, given, { ...settings, page });
  return {
    responseKey,
    data: value,
    errors: errorsUnder(errors, responseKey),
    coverage: coverage === undefined ? [] : [{ path: [responseKey], coverage }],
  };
}
