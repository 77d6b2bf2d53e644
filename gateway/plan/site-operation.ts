/** Push-down: the operation that one site is asked, holding just the fields it has a share in. */
import {
  Kind,
  OperationTypeNode,
  parseType,
  print,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { PAGE_ARGUMENTS } from './shape/connection-field.ts';
import type { FetchShape, FieldShape } from './shape/fetch-shape.ts';

export interface SiteOperation {
  readonly text: string;
  /** Which of the fetch's own variables the text uses. */
  readonly variables: readonly string[];
}

const cache = new WeakMap<FetchShape, Map<string, SiteOperation>>();

/** The same fields of the same shape give the same object, so a text is printed once. */
export function siteOperation(shape: FetchShape, fields: readonly FieldShape[]): SiteOperation {
  const known = cache.get(shape) ?? new Map<string, SiteOperation>();
  cache.set(shape, known);
  const name = fields.map((field) => shape.fields.indexOf(field)).join();
  const operation = known.get(name) ?? printOperation(shape, fields);
  known.set(name, operation);
  return operation;
}

function printOperation(shape: FetchShape, fields: readonly FieldShape[]): SiteOperation {
  const used = new Set(fields.flatMap(({ siteField }) => variablesIn(siteField)));
  const own = shape.variables.filter(({ variable }) => used.has(variable.name.value));
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: shape.operation === 'mutation' ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
    variableDefinitions: [...own, ...fields.flatMap(pageVariables)],
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map(({ siteField }) => siteField) },
  } as const;
  return Object.freeze({ text: print(operation), variables: own.map(({ variable }) => variable.name.value) });
}

function variablesIn(field: FieldShape['siteField']): string[] {
  const names: string[] = [];
  visit(field, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

const PAGE_TYPES = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;

const pageVariables = (field: FieldShape): VariableDefinitionNode[] =>
  field.kind !== 'Connection'
    ? []
    : PAGE_ARGUMENTS.map((name) => variableDefinition(field.pagePrefix + name, parseType(PAGE_TYPES[name])));

const variableDefinition = (name: string, type: TypeNode): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
  type,
});
