/** Writes an operation as text, choosing by chance what a caller may write in more than one way. */
import type { Chance } from '../random.ts';
import type { Question } from '../world/world.ts';

/** A value of an enum: written without quotes. */
export interface Enum {
  readonly enum: string;
}

export interface Argument {
  readonly name: string;
  /** In the schema. */
  readonly type: string;
  readonly value: unknown;
}

export interface Field {
  readonly name: string;
  readonly args?: readonly Argument[];
  readonly fields?: readonly Selected[];
  /** Type of which the fields are, where GraphQL fragments may take some of them. */
  readonly type?: string;
  /** Under the name that it has: the answer is read by it. */
  readonly plain?: boolean;
  /** Under a name of its own, because it stands there under its own name already. */
  readonly renamed?: boolean;
  /** Under no condition. */
  readonly always?: boolean;
  /** Its list is in no order that is promised. */
  readonly unordered?: boolean;
}

/** Fields of one of the types that an interface or a union stands for. */
export interface OfType {
  readonly of: string;
  readonly fields: readonly Selected[];
}

export type Selected = Field | OfType;

export interface Writer {
  /** `type` is that of which the fields are. */
  selection(fields: readonly Selected[], type: string | undefined): string;
  operation(kind: 'query' | 'mutation', body: string): Question;
}

/** Lists under a key that ends like this are compared without their order. */
export const UNORDERED = '_u';

export function writer(chance: Chance): Writer {
  const variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  const fragments: string[] = [];

  const argument = ({ name, type, value }: Argument): string => {
    if (!chance.percent(40)) return `${name}: ${literal(value)}`;
    const variable = `v${variables.size}`;
    variables.set(variable, { type, value });
    return `${name}: $${variable}`;
  };

  const condition = (): string => {
    if (!chance.percent(4)) return '';
    const isSkip = chance.percent(50);
    const holds = chance.percent(60);
    return ` ${isSkip ? '@skip' : '@include'}(${argument({ name: 'if', type: 'Boolean!', value: isSkip ? !holds : holds })})`;
  };

  const field = (
    {
      name,
      args = [],
      fields,
      type,
      plain = false,
      always = plain,
      unordered = false,
      renamed = false,
    }: Field,
    at: number,
  ): string => {
    const other = renamed || (!plain && chance.percent(12)) ? `${name}_${at}` : name;
    const key = unordered ? `${other}${UNORDERED}` : other;
    const given = args.length === 0 ? '' : `(${args.map(argument).join(', ')})`;
    const below = fields === undefined ? '' : ` ${selection(fields, type)}`;
    return `${key === name ? '' : `${key}: `}${name}${given}${always ? '' : condition()}${below}`;
  };

  const written = (selected: Selected, at: number): string =>
    'of' in selected
      ? `... on ${selected.of} ${selection(selected.fields, selected.of)}`
      : field(selected, at);

  const selection = (fields: readonly Selected[], type: string | undefined): string => {
    const texts = fields.map(written);
    const always = fields.some((one) => 'always' in one && one.always === true);
    if (type !== undefined && texts.length > 1 && chance.percent(25)) {
      const cut = 1 + chance.below(texts.length - 1);
      texts.splice(0, cut, spread(texts.slice(0, cut), type, always));
    }
    return `{ ${texts.join(' ')} }`;
  };

  const spread = (texts: readonly string[], type: string, always: boolean): string => {
    if (chance.percent(50)) return `... on ${type}${always ? '' : condition()} { ${texts.join(' ')} }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} { ${texts.join(' ')} }`);
    return `...${name}`;
  };

  return {
    selection,
    operation: (kind, body) => {
      const declared = [...variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
      const head = declared === '' ? (kind === 'query' ? '' : kind) : `${kind} (${declared})`;
      return {
        text: [`${head} ${body}`.trim(), ...fragments].join(' '),
        variables: Object.fromEntries([...variables].map(([name, { value }]) => [name, plainValue(value)])),
      };
    },
  };
}

const isEnum = (value: object): value is Enum => 'enum' in value;

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isEnum(value)) return value.enum;
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner)}`)
    .join(', ')} }`;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  if (isEnum(value)) return value.enum;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner)]));
}
