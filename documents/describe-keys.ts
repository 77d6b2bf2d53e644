/** The keys of a configuration file as a table for people: read off the shape that the file is checked against. */
import { stringify } from 'yaml';
import { z } from 'zod';

export interface DescribedKey {
  /** Dotted, through lists by `[]`. */
  readonly path: string;
  readonly type: string;
  /** What holds when it is absent. */
  readonly otherwise: string;
  readonly meaning: string;
  /** As it stands in the file; none for a group of keys. */
  readonly example: string;
}

/** What of JSON Schema a shape of ours comes to. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** In the order of the shape, each before the keys below it. */
export const describeKeys = (document: z.ZodType): readonly DescribedKey[] =>
  keysOf(z.toJSONSchema(document, { io: 'input' }) as Shape, '');

const keysOf = ({ properties = {}, required = [] }: Shape, above: string): readonly DescribedKey[] =>
  Object.entries(properties).flatMap(([name, shape]) => {
    const path = above + name;
    const [example] = shape.examples ?? [];
    return [
      {
        path,
        type: typeOf(shape),
        otherwise: required.includes(name) ? 'must be there' : absent(shape.default),
        meaning: shape.description ?? '',
        example: example === undefined ? '' : inYaml(example),
      },
      ...keysOf(shape, `${path}.`),
      ...(shape.items === undefined ? [] : keysOf(shape.items, `${path}[].`)),
    ];
  });

/** A group whose keys all have a default needs no default of its own. */
const absent = (value: unknown): string =>
  value === undefined || typeof value === 'object' ? '' : inYaml(value);

const inYaml = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

function typeOf(shape: Shape): string {
  const { type, format, items, additionalProperties } = shape;
  if (shape.anyOf !== undefined) return shape.anyOf.map(typeOf).join(', or ');
  if (shape.enum !== undefined) return shape.enum.map((value) => `\`${value}\``).join(', ');
  switch (type) {
    case 'string':
      return format === 'uri' ? 'URL' : 'text';
    case 'integer':
      return `whole number${rangeOf(shape)}`;
    case 'number':
      return `number${rangeOf(shape)}`;
    case 'array':
      return items?.properties === undefined ? `list of ${typeOf(items ?? {})}` : 'list of groups';
    case 'object':
      return typeof additionalProperties === 'object' ? `name → ${typeOf(additionalProperties)}` : 'group';
    default:
      throw new Error(`[BUG] no words for ${JSON.stringify(shape)}`);
  }
}

function rangeOf({ minimum, maximum = Number.MAX_SAFE_INTEGER }: Shape): string {
  const from = minimum === undefined ? '' : ` from ${minimum.toLocaleString('en')}`;
  return maximum === Number.MAX_SAFE_INTEGER ? from : `${from} to ${maximum.toLocaleString('en')}`;
}

/** `|` would end a cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

export const printKeys = (keys: readonly DescribedKey[]): readonly string[] => [
  '| key | type | when absent | means | example |',
  '| --- | --- | --- | --- | --- |',
  ...keys.map(({ path, type, otherwise, meaning, example }) => {
    const holds = otherwise === 'must be there' ? otherwise : code(otherwise);
    return `| ${[code(path), type, holds, meaning, code(example)].map(cell).join(' | ')} |`;
  }),
];
