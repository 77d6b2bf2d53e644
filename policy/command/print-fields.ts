/** What becomes of the fields at one level, in words. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { ExplainedField } from '../explain/explain-fields.ts';
import { maskExample } from '../explain/mask-example.ts';
import type { FieldLevel } from '../policy.ts';
import { printColumns, printWords } from './print-columns.ts';
import { printMask } from './print-mask.ts';

/** How much is said: everything of all, of one alone, or how many there are of each kind. */
export type FieldDetail = 'all' | 'one' | 'number';

export interface FieldsAtLevel {
  readonly level: FieldLevel;
  readonly fields: readonly ExplainedField[];
  readonly counted: readonly string[];
  /** Where the caller sees rows whole. */
  readonly full: readonly CodePattern[];
}

export function printFields(at: FieldsAtLevel, detail: FieldDetail): readonly string[] {
  const { level, fields, counted } = at;
  if (detail === 'one') return fields.flatMap((field) => printField(level, field));
  if (level === 'COUNT') {
    const [first] = counted;
    if (first === undefined) return ['  numbers at COUNT may not be divided'];
    return [
      `  numbers at COUNT may be divided by one of these, or by ${first} and another`,
      ...printWords(counted, '      '),
    ];
  }
  return detail === 'number' ? [numbersOf(at)] : allOf(at);
}

const shownOf = (fields: readonly ExplainedField[]) => fields.filter(({ access }) => access === 'SHOWN');
const maskedOf = (fields: readonly ExplainedField[]) =>
  fields.filter(({ access }) => typeof access === 'object');
const hiddenOf = (fields: readonly ExplainedField[]) => fields.filter(({ access }) => access === 'HIDDEN');

function numbersOf({ level, fields }: FieldsAtLevel): string {
  const [shown, masked, hidden] = [shownOf(fields), maskedOf(fields), hiddenOf(fields)];
  return `  fields at ${level}: ${shown.length} shown, ${masked.length} masked, ${hidden.length} hidden (--relation names them)`;
}

function allOf({ level, fields, full }: FieldsAtLevel): readonly string[] {
  const masked = maskedOf(fields);
  const all = shownOf(fields).length === fields.length;
  const elsewhere = full.length === 0 ? 'nowhere' : `only in ${full.join(' ')}`;
  return [
    `  fields at ${level}`,
    ...section('shown', shownOf(fields)),
    ...(masked.length === 0
      ? []
      : [
          `    masked (${masked.length})`,
          ...printColumns(
            masked.map((field) => [field.name, ...example(field)]),
            '      ',
          ),
        ]),
    ...section('hidden', hiddenOf(fields)),
    `    filter, order and group by: ${all ? 'all of them' : `those that are shown; by the others ${elsewhere}`}`,
  ];
}

const section = (title: string, fields: readonly ExplainedField[]): readonly string[] =>
  fields.length === 0
    ? []
    : [
        `    ${title} (${fields.length})`,
        ...printWords(
          fields.map(({ name }) => name),
          '      ',
        ),
      ];

/** What the mask does, and what it leaves of a made-up value; of other fields nothing. */
function example({ access }: ExplainedField): readonly string[] {
  if (typeof access !== 'object') return [];
  const { value, left } = maskExample(access);
  return [printMask(access), `${value} becomes ${left}`];
}

function printField(level: FieldLevel, field: ExplainedField): readonly string[] {
  const { name, readable, counted } = field;
  return printColumns([
    [name, `at ${level} ${becomes(level, field)}`],
    ['', `filter, order and group by it: ${readable.length === 0 ? 'nowhere' : `in ${readable.join(' ')}`}`],
    ['', counted ? 'units release numbers by it' : 'units release no numbers by it'],
  ]);
}

function becomes(level: FieldLevel, field: ExplainedField): string {
  if (level === 'COUNT') return 'no value is shown';
  if (field.access === 'SHOWN') return 'shown';
  return field.access === 'HIDDEN'
    ? 'hidden: null, without an error'
    : `masked: ${example(field).join(', ')}`;
}
