/** What nobody reads must not look as if it meant something. */
import type { FieldRule } from '../routed-field.ts';

export const onlyAnAverageHasParts: FieldRule = ({ gathering }) =>
  gathering !== undefined &&
  gathering.kind !== 'AVERAGE' &&
  (gathering.sum !== undefined || gathering.count !== undefined)
    ? `@gather(as: ${gathering.kind}) has no use for \`sum\` and \`count\`, which are parts of an AVERAGE: take them away`
    : undefined;
