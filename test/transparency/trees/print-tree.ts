/** The text of a tree and the variables that go with it. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { literalOf } from '../walk/operation.ts';
import type { Condition, FieldItem, Flags, Item } from './tree.ts';

export interface PrintedTree {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** `value` says what an argument is called at the server that is asked: a cursor has another name at each. */
export function printTree(
  select: readonly Item[],
  flags: Flags,
  schema: GraphQLSchema,
  value: (argument: unknown) => unknown,
): PrintedTree {
  const declared = new Map<string, string>();
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];

  const conditionText = (condition: Condition | undefined): string => {
    if (condition === undefined) return '';
    const { directive, if: flag } = condition;
    if (typeof flag === 'boolean') return ` @${directive}(if: ${flag})`;
    const { value: set, sent } = flags[flag];
    declared.set(`$${flag}`, sent ? 'Boolean!' : `Boolean! = ${set}`);
    if (sent) variables[flag] = set;
    return ` @${directive}(if: $${flag})`;
  };

  const argumentsText = ({ name, args, byVariable }: FieldItem, parent: GraphQLNamedType): string => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const given = Object.entries(args).map(([argument, content]) => {
      if (!byVariable) return `${argument}: ${literalOf(value(content), argument)}`;
      const variable = `v${declared.size}`;
      declared.set(`$${variable}`, String(field?.args.find((one) => one.name === argument)?.type));
      variables[variable] = value(content);
      return `${argument}: $${variable}`;
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };

  const print = (items: readonly Item[], parent: GraphQLNamedType): string =>
    items.map((item) => printItem(item, parent)).join(' ');

  const printItem = (item: Item, parent: GraphQLNamedType): string => {
    const condition = conditionText(item.condition);
    if (item.kind === 'field') {
      const { name, key, select: below, split = below?.length } = item;
      const head = `${key === name ? '' : `${key}: `}${name}${argumentsText(item, parent)}${condition}`;
      if (below === undefined) return head;
      const type = typeOfField(parent, name);
      const [first, rest] = [below.slice(0, split), below.slice(split)];
      const again = rest.length === 0 ? '' : ` ... { ${head} { ${print(rest, type)} } }`;
      return `${head} { ${print(first, type)} }${again}`;
    }
    const type = item.on === undefined ? parent : schema.getType(item.on);
    if (type === undefined) throw new Error(`the schema has no type ${item.on}`);
    const body = `{ ${print(item.select, type)} }`;
    if (!item.named) return `...${item.on === undefined ? '' : ` on ${item.on}`}${condition} ${body}`;
    const at = fragments.push(`fragment F${fragments.length} on ${type.name} ${body}`);
    return `...F${at - 1}${condition}`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error('a schema without Query');
  const body = print(select, root);
  const head = [...declared].map(([name, type]) => `${name}: ${type}`).join(', ');
  return {
    text: [`query${head === '' ? '' : ` (${head})`} { ${body} }`, ...fragments].join('\n'),
    variables,
  };
}

function typeOfField(parent: GraphQLNamedType, name: string): GraphQLNamedType {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`${parent.name} has no field ${name}`);
  return getNamedType(field.type);
}
