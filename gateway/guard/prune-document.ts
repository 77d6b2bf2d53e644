/** Takes out of an operation what was denied; everything else stays as it was written. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLObjectType,
  getNamedType,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableNode,
  visit,
} from 'graphql';
import { isOfType } from '../../vocabulary/selection.ts';
import type { GuardedText } from './guarded-text.ts';
import type { PlaceHolders } from './place-holders.ts';
import type { Verdict } from './verdict.ts';

/** Holds the operation and its GraphQL fragments, and no other operation of the document. */
export function pruneDocument(
  root: GraphQLObjectType,
  text: GuardedText,
  taken: Verdict['taken'],
  holders: PlaceHolders,
): DocumentNode {
  const pruner = new Pruner(text, taken, holders);
  const selectionSet = pruner.set(text.operation.selectionSet, [root]);
  const kept = text.document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const used = withFragmentsUsed(selectionSet, [...kept, ...pruner.fragments] as FragmentDefinitionNode[]);
  const operation = withVariablesUsed({ ...text.operation, selectionSet }, used);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
}

/** Whoever reads the operation next may check it, and a variable that nobody uses is a fault. */
function withVariablesUsed(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): OperationDefinitionNode {
  const names = new Set<string>();
  const note = { [Kind.VARIABLE]: ({ name }: VariableNode) => void names.add(name.value) };
  visit(operation.selectionSet, note);
  for (const directive of operation.directives ?? []) visit(directive, note);
  for (const fragment of fragments) visit(fragment, note);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    names.has(variable.name.value),
  );
  return { ...operation, variableDefinitions };
}

type Types = readonly GraphQLObjectType[];

class Pruner {
  /** Named GraphQL fragments as they are where something in them is taken out. */
  readonly fragments: FragmentDefinitionNode[] = [];
  readonly #text: GuardedText;
  readonly #taken: Verdict['taken'];
  readonly #holders: PlaceHolders;
  readonly #sets = new Map<SelectionSetNode, Map<string, SelectionSetNode>>();
  readonly #named = new Map<SelectionSetNode, string>();

  constructor(text: GuardedText, taken: Verdict['taken'], holders: PlaceHolders) {
    this.#text = text;
    this.#taken = taken;
    this.#holders = holders;
  }

  /** The very same set when nothing in it is taken out. `types`: what an object at this place can be. */
  set(set: SelectionSetNode, types: Types): SelectionSetNode {
    const byTypes = this.#sets.get(set) ?? new Map<string, SelectionSetNode>();
    this.#sets.set(set, byTypes);
    const name = types.map((type) => type.name).join();
    const pruned = byTypes.get(name) ?? this.#prune(set, types);
    byTypes.set(name, pruned);
    return pruned;
  }

  #prune(set: SelectionSetNode, types: Types): SelectionSetNode {
    const selections = set.selections.flatMap((selection) => this.#selection(selection, types));
    const same =
      selections.length === set.selections.length &&
      selections.every((selection, at) => selection === set.selections[at]);
    return same ? set : { kind: Kind.SELECTION_SET, selections };
  }

  #selection(selection: SelectionNode, types: Types): readonly SelectionNode[] {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, types);
      case Kind.INLINE_FRAGMENT:
        return [this.#inlineFragment(selection, types)];
      case Kind.FRAGMENT_SPREAD:
        return [this.#spread(selection, types)];
    }
  }

  #field(field: FieldNode, types: Types): readonly SelectionNode[] {
    const taken = this.#taken.get(field);
    const without = types.filter(({ name }) => taken?.has(name));
    if (without.length === 0) return [this.#below(field, types)];
    if (without.length === types.length) return [this.#holders.standFor(field)];
    // An interface's field that only some of its types may give: each type by itself.
    return types.map((type) =>
      onType(type, without.includes(type) ? this.#holders.standFor(field) : this.#below(field, [type])),
    );
  }

  #below(field: FieldNode, types: Types): FieldNode {
    if (field.selectionSet === undefined) return field;
    const possible = types.flatMap((type) => {
      const definition = type.getFields()[field.name.value];
      return definition ? this.#text.possible(getNamedType(definition.type)) : [];
    });
    const selectionSet = this.set(field.selectionSet, [...new Set(possible)]);
    return selectionSet === field.selectionSet ? field : { ...field, selectionSet };
  }

  #inlineFragment(fragment: InlineFragmentNode, types: Types): InlineFragmentNode {
    const selectionSet = this.set(fragment.selectionSet, this.#narrow(types, fragment));
    return selectionSet === fragment.selectionSet ? fragment : { ...fragment, selectionSet };
  }

  #spread(spread: FragmentSpreadNode, types: Types): FragmentSpreadNode {
    const fragment = this.#text.fragments[spread.name.value];
    if (fragment === undefined) return spread;
    const selectionSet = this.set(fragment.selectionSet, this.#narrow(types, fragment));
    if (selectionSet === fragment.selectionSet) return spread;
    return { ...spread, name: { kind: Kind.NAME, value: this.#nameOf(fragment, selectionSet) } };
  }

  #nameOf(fragment: FragmentDefinitionNode, selectionSet: SelectionSetNode): string {
    const known = this.#named.get(selectionSet);
    if (known !== undefined) return known;
    const taken = (name: string) =>
      this.#text.fragments[name] !== undefined || this.fragments.some((one) => one.name.value === name);
    let name = `${fragment.name.value}_`;
    while (taken(name)) name += '_';
    this.#named.set(selectionSet, name);
    this.fragments.push({ ...fragment, name: { kind: Kind.NAME, value: name }, selectionSet });
    return name;
  }

  #narrow(types: Types, { typeCondition }: InlineFragmentNode | FragmentDefinitionNode): Types {
    const condition = typeCondition?.name.value;
    return condition === undefined ? types : types.filter((type) => isOfType(type, condition, this.#text));
  }
}

const onType = (type: GraphQLObjectType, field: FieldNode): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
  selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
});

/** Those that the set spreads, and those that they spread. */
function withFragmentsUsed(
  set: SelectionSetNode,
  all: readonly FragmentDefinitionNode[],
): readonly FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet !== undefined) look(selection.selectionSet);
        continue;
      }
      const fragment = all.find(({ name }) => name.value === selection.name.value);
      if (fragment === undefined || used.has(fragment)) continue;
      used.add(fragment);
      look(fragment.selectionSet);
    }
  };
  look(set);
  return [...used];
}
