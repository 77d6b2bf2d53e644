/** Push-down: the operation that one site is asked, holding just the fields it has a share in. */
import { Kind, OperationTypeNode, print, visit } from 'graphql';
import type { FetchShape, SiteAsk } from './shape/fetch-shape.ts';

export interface SiteOperation {
  readonly text: string;
  /** Which of the fetch's own variables the text uses. */
  readonly variables: readonly string[];
}

const cache = new WeakMap<FetchShape, Map<string, SiteOperation>>();

/** The same fields of the same shape give the same object, so a text is printed once. */
export function siteOperation(shape: FetchShape, asks: readonly SiteAsk[]): SiteOperation {
  const known = cache.get(shape) ?? new Map<string, SiteOperation>();
  cache.set(shape, known);
  const every = asksOf(shape);
  const name = asks.map((ask) => every.indexOf(ask)).join();
  const operation = known.get(name) ?? printOperation(shape, asks);
  known.set(name, operation);
  return operation;
}

const asksOf = ({ fields }: FetchShape): readonly SiteAsk[] =>
  fields.flatMap((field) =>
    field.kind === 'Located'
      ? [field.ask]
      : [...(field.own === undefined ? [] : [field.own]), ...field.gathered.map(({ ask }) => ask)],
  );

function printOperation(shape: FetchShape, asks: readonly SiteAsk[]): SiteOperation {
  const used = new Set(asks.flatMap(variablesIn));
  const own = shape.variables.filter(({ variable }) => used.has(variable.name.value));
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: shape.operation === 'mutation' ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
    variableDefinitions: [...own, ...asks.flatMap(({ ownVariables }) => ownVariables)],
    selectionSet: { kind: Kind.SELECTION_SET, selections: asks.flatMap(({ siteFields }) => siteFields) },
  } as const;
  return Object.freeze({ text: print(operation), variables: own.map(({ variable }) => variable.name.value) });
}

function variablesIn({ siteFields }: SiteAsk): string[] {
  const names: string[] = [];
  for (const field of siteFields) visit(field, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}
