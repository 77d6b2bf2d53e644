/** Random operations over a schema: aliases, conditions, variables, and GraphQL fragments of every kind, as callers may write them. */
import {
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';

/** A number from 0 to less than 1; the same ones for the same seed. */
export type Random = () => number;

export interface RandomOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Scalar → values of it as JSON. */
export type Scalars = Readonly<Record<string, readonly unknown[]>>;

export function randomOperation(schema: GraphQLSchema, scalars: Scalars, random: Random): RandomOperation {
  const writer = new Writer(schema, scalars, random);
  const query = schema.getQueryType();
  if (query == null) throw new Error('a schema without queries');
  return writer.operation(query);
}

const DEEPEST = 6;

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #scalars: Scalars;
  readonly #random: Random;
  readonly #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly #fragments: string[] = [];
  #names = 0;

  constructor(schema: GraphQLSchema, scalars: Scalars, random: Random) {
    this.#schema = schema;
    this.#scalars = scalars;
    this.#random = random;
  }

  operation(root: GraphQLCompositeType): RandomOperation {
    const selection = this.#selection(root, 0);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
    return {
      text: [`query${declared === '' ? '' : ` (${declared})`} ${selection}`, ...this.#fragments].join('\n'),
      variables: Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value])),
    };
  }

  #chance = (share: number): boolean => this.#random() < share;
  #oneOf = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(this.#random() * values.length)] as Value;
  #name = (): string => `x${this.#names++}`;

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () => this.#part(type, depth));
    return `{ ${[...parts, ...(this.#chance(0.2) ? ['__typename'] : [])].join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    if (isUnionType(type) || this.#chance(0.25)) return this.#fragment(type, depth);
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)),
    );
    const field = fields.length === 0 ? undefined : this.#oneOf(fields);
    if (field === undefined) return '__typename';
    const args = field.args.flatMap((argument) =>
      isNonNullType(argument.type) || this.#chance(0.4)
        ? [`${argument.name}: ${this.#argument(argument.type, depth)}`]
        : [],
    );
    const named = getNamedType(field.type);
    // What takes arguments has a name of its own: two of one name must have the same.
    const alias = field.args.length > 0 || this.#chance(0.2) ? `${this.#name()}: ` : '';
    const below = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#condition()}${below}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const conditions = [type.name, ...(isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [])];
    const condition = this.#oneOf(conditions.map(String));
    const narrowed = this.#schema.getType(condition) as GraphQLCompositeType;
    const below = this.#selection(narrowed, depth + 1);
    if (this.#chance(0.5)) return `... on ${condition}${this.#condition()} ${below}`;
    const name = `F${this.#name()}`;
    this.#fragments.push(`fragment ${name} on ${condition} ${below}`);
    return `...${name}${this.#condition()}`;
  }

  #condition(): string {
    if (!this.#chance(0.15)) return '';
    const value = this.#chance(0.5);
    return ` @${this.#oneOf(['include', 'skip'])}(if: ${this.#chance(0.5) ? value : this.#variable('Boolean!', value)})`;
  }

  #argument(type: GraphQLInputType, depth: number): string {
    const value = this.#value(type, depth);
    return this.#chance(0.3) ? this.#variable(String(type), value) : literal(value, getNamedType(type));
  }

  #variable(type: string, value: unknown): string {
    const name = this.#name();
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: Math.floor(this.#random() * 3) }, () => this.#value(type.ofType, depth));
    }
    if (isEnumType(type)) return this.#oneOf(type.getValues()).name;
    if (!isInputObjectType(type)) return this.#oneOf(this.#scalars[type.name] ?? ['?']);
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) =>
        isNonNullType(field.type) || (depth < DEEPEST && this.#chance(0.25))
          ? [[field.name, this.#value(field.type, depth + 2)]]
          : [],
      ),
    );
  }
}

/** As it stands in a text: enum values have no quotes. */
function literal(value: unknown, type: GraphQLNamedType): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null && isInputObjectType(type)) {
    const parts = Object.entries(value).map(([name, one]) => {
      const field = type.getFields()[name];
      return `${name}: ${field ? literal(one, getNamedType(field.type)) : 'null'}`;
    });
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
