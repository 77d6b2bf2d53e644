/** Statistics as units release them: by one value or two, of named units or of everything, counts alone or more. */
import fc from 'fast-check';
import type { Random } from '../../../deployments/generate/random/random.ts';
import type { HouseRecords } from '../../house/records.ts';
import {
  MEMBER_STATISTICS,
  STAFF_STATISTICS,
  type StatisticsMeaning,
} from '../../transparency/oracle/measures.ts';
import type { Question } from './question.ts';

const RELATIONS = {
  staff: { input: 'Staff', meaning: STAFF_STATISTICS },
  member: { input: 'Member', meaning: MEMBER_STATISTICS },
} as const;

/** The field of a group that shows what it is divided by. */
const fieldOf = ({ dimensions }: StatisticsMeaning, name: string): string => dimensions[name]?.[0] ?? '';

export function numberQuestions(
  relation: keyof typeof RELATIONS,
  { organization }: HouseRecords,
): fc.Arbitrary<Question> {
  const { dimensions } = RELATIONS[relation].meaning;
  const released = fc.constantFrom('', 'women averageAge');
  return fc
    .record({
      by: fc.oneof(
        { weight: 3, arbitrary: fc.subarray(Object.keys(dimensions), { maxLength: 1 }) },
        {
          weight: 3,
          arbitrary: fc
            .constantFrom(...Object.keys(dimensions))
            .map((other) => (other === 'SEX' ? ['SEX'] : ['SEX', other])),
        },
        { weight: 1, arbitrary: fc.subarray(Object.keys(dimensions), { maxLength: 3 }) },
      ),
      unit: fc.option(
        fc.uniqueArray(fc.constantFrom(...organization.map(({ code }) => code)), { maxLength: 3 }),
        { freq: 4, nil: undefined },
      ),
      total: fc.boolean(),
      withheld: fc.boolean(),
      more: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: released }),
    })
    .map(({ by, unit, total, withheld, more }) =>
      numberQuestion(relation, by, unit, [total ? 'total' : '', withheld ? 'withheld' : ''], more),
    );
}

/** `measures`: of all, and of each group. */
function numberQuestion(
  relation: keyof typeof RELATIONS,
  by: readonly string[],
  unit: readonly string[] | undefined,
  totals: readonly string[],
  measures = '',
): Question {
  const { input, meaning } = RELATIONS[relation];
  const keys = by.map((name) => fieldOf(meaning, name)).join(' ');
  return {
    kind: `${relation}Statistics`,
    first: {
      text: `query ($by: [${input}Dimension!]!, $filter: ${input}Filter) {
        ${relation}Statistics(by: $by, filter: $filter) {
          ${totals.join(' ')} ${measures}
          groups { ${keys} count ${measures} }
          coverage { complete sites { site status rows } }
        }
      }`,
      variables: { by, ...(unit !== undefined && { filter: { unit } }) },
    },
    next: [],
  };
}

/** Everything that a unit could tell, by one value or two. */
export function numbersOfUnit(relation: keyof typeof RELATIONS, unit: string, random: Random): Question {
  const other = random.pick(Object.keys(RELATIONS[relation].meaning.dimensions));
  const by = random.pick([[], [other], other === 'SEX' ? ['SEX'] : ['SEX', other]]);
  return numberQuestion(relation, by, [unit], ['total', 'withheld']);
}
