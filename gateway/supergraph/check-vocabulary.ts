/**
 * Finds routing directives that would not reach the supergraph as they were written.
 *
 * Composition drops what no `@composeDirective` names, renames what was imported under another name, and of two
 * subgraphs that contradict each other believes one. All of it happens without an error, and rows would be missing.
 */
import { type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped, visit } from 'graphql';

const DIRECTIVES: readonly string[] = ['@fragmented', '@replicated', '@locate', '@gather', '@reads'];
const SPECIFICATION = 'https://tributary.dev/fragments/';

/** `document` is the SDL of a fragmented subgraph. */
export function checkVocabulary(subgraph: string, document: DocumentNode): readonly string[] {
  const used = directivesIn(document);
  const passed = used
    .filter(({ name }) => name.value === 'composeDirective')
    .map((directive) => argumentOf(directive, 'name'));
  const renamed = used
    .filter(({ name }) => name.value === 'link')
    .filter((link) => String(argumentOf(link, 'url')).startsWith(SPECIFICATION))
    .flatMap((link) => toArray(argumentOf(link, 'import')))
    .flatMap(renamedImport);
  const names = new Set(used.map(({ name }) => `@${name.value}`));
  return [
    ...renamed.map(
      ([name, alias]) =>
        `Subgraph ${subgraph} imports ${name} as ${alias}, which the router does not read: import it under its own name`,
    ),
    ...DIRECTIVES.filter((name) => isPrefixed(names, name)).map(
      (name) =>
        `Subgraph ${subgraph} uses ${name} under a prefix, which the router does not read: add "${name}" to the import list of its @link`,
    ),
    ...DIRECTIVES.filter((name) => names.has(name) && !passed.includes(name)).map(
      (name) =>
        `Subgraph ${subgraph} uses ${name}, which would not reach the supergraph: import it by @link(url: "${SPECIFICATION}v1.0") and add @composeDirective(name: "${name}")`,
    ),
  ];
}

/** What composition remarks without refusing. */
interface Hint {
  readonly definition: { readonly code: string };
  readonly message: string;
}

/** Subgraphs that say different things of one field or type: composition would take the word of one of them. */
export const checkContradictions = (hints: readonly Hint[]): readonly string[] =>
  hints
    .filter(({ definition }) => definition.code === 'INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS')
    .map(({ message }) => message)
    .filter((message) => DIRECTIVES.some((name) => message.includes(`directive ${name} `)))
    .map((message) => `${message} Let all of them say the same.`);

function directivesIn(document: DocumentNode): readonly DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(document, { [Kind.DIRECTIVE]: (directive: DirectiveNode) => void found.push(directive) });
  return found;
}

function argumentOf({ arguments: given = [] }: DirectiveNode, name: string): unknown {
  const argument = given.find((one) => one.name.value === name);
  return argument && valueFromASTUntyped(argument.value);
}

const toArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function renamedImport(imported: unknown): readonly (readonly [string, string])[] {
  if (typeof imported !== 'object' || imported === null) return [];
  const { name, as: alias } = imported as Readonly<Record<string, unknown>>;
  return alias === undefined || alias === name ? [] : [[String(name), String(alias)]];
}

/** A directive that is not imported by name is called by the specification’s. */
const isPrefixed = (names: ReadonlySet<string>, directive: string): boolean =>
  [...names].some((name) => name.endsWith(`__${directive.slice(1)}`));
