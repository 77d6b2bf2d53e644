/** An explanation in words: the decision first, then the rules, then the fields. */
import type { Explanation } from '../explain/explain-place.ts';
import type { RuleReach } from '../explain/reach.ts';
import type { Release } from '../policy.ts';
import { printColumns } from './print-columns.ts';
import { type FieldDetail, printFields } from './print-fields.ts';

export function printExplanation(explanation: Explanation, detail: FieldDetail, release: Release): string {
  return [
    ...printDecision(explanation, release),
    '',
    ...printRules(explanation),
    ...[...explanation.fields].flatMap(([level, fields]) => [
      '',
      ...printFields({ ...explanation, level, fields }, detail),
    ]),
  ].join('\n');
}

function printDecision(explanation: Explanation, release: Release): readonly string[] {
  const { relation, place, decision } = explanation;
  const counts = decision.levels.some(({ level }) => level === 'COUNT');
  return [
    `${relation} ${place.kind === 'row' ? place.code : place.pattern}: ${summaryOf(explanation)}`,
    ...(decision.levels.length === 0
      ? ['  No rule reaches it: to this caller it is as if it were not there.']
      : []),
    ...(counts
      ? [
          `  COUNT shows no row: numbers only, as each unit of ${release.unitLength} characters releases them, from ${release.smallest} on.`,
        ]
      : []),
  ];
}

/** `FULL in 350000000000, else REDUCED; 350000000000 may be written` */
function summaryOf({ place, decision: { levels, rest, written } }: Explanation): string {
  if (levels.length === 0) return 'nothing';
  const last = levels.length - 1;
  const parts = levels.map(({ level, places }, at) =>
    at === last && !rest ? level : `${level} in ${places.join(' ')}`,
  );
  const seen =
    place.kind === 'row' ? levels.map(({ level }) => level) : [...parts, ...(rest ? ['nothing'] : [])];
  const whole = place.kind === 'row' || written.some((pattern) => pattern === place.pattern);
  const writing =
    written.length === 0 ? '' : whole ? '; may be written' : `; ${written.join(' ')} may be written`;
  return `${seen.join(', else ')}${writing}`;
}

function printRules({ reaches, otherPurposes, decision, place }: Explanation): readonly string[] {
  const deciding = new Set(decision.levels.flatMap(({ rules }) => rules));
  const outcome = (reach: RuleReach): string => {
    if (reach.part === undefined) return 'does not reach it';
    const where = place.kind === 'row' || reach.all ? '' : ` in ${reach.part}`;
    return deciding.has(reach) ? `decides${where}` : `reaches it${where}; a wider rule decides`;
  };
  const rows = reaches.map((reach) => [
    reach.rule.id,
    reach.rule.writes ? `${reach.rule.fields}, writes` : reach.rule.fields,
    reach.sees,
    outcome(reach),
  ]);
  const more = otherPurposes.map((rule) => [
    rule.id,
    rule.fields,
    rule.sees,
    `only for ${rule.purposes?.join(', ') ?? ''}`,
  ]);
  if (rows.length + more.length === 0) return ['  no rule speaks of this caller'];
  const sources = [...deciding].map(({ rule }) => [`${rule.id}:`, rule.source]);
  return [
    ...printColumns([['rule', 'gives', 'sees', 'here'], ...rows, ...more]),
    ...(sources.length > 0 ? ['', '  why', ...printColumns(sources, '    ')] : []),
  ];
}
