/**
 * What stands in an operation where something was taken out: the type's name, which is there for every object and
 * tells nothing, under a name of the gateway's own. So the answer keeps the place, and the order, of what is null.
 */
import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import { responseKeyOf } from '../../vocabulary/selection.ts';

export interface PlaceHolders {
  standFor(field: FieldNode): FieldNode;
  /** The response key for which the name stands; undefined for any other name. */
  keyOf(name: string): string | undefined;
}

export function placeHolders(document: DocumentNode): PlaceHolders {
  const prefix = freePrefix(document);
  const keys: string[] = [];
  return {
    standFor: (field) => {
      const key = responseKeyOf(field);
      if (!keys.includes(key)) keys.push(key);
      return {
        kind: Kind.FIELD,
        alias: { kind: Kind.NAME, value: `${prefix}${keys.indexOf(key)}` },
        name: { kind: Kind.NAME, value: '__typename' },
        directives: field.directives ?? [],
      };
    },
    keyOf: (name) => (name.startsWith(prefix) ? keys[Number(name.slice(prefix.length))] : undefined),
  };
}

/** One that no name of the operation begins with. */
function freePrefix(document: DocumentNode): string {
  const names: string[] = [];
  visit(document, { [Kind.FIELD]: (field: FieldNode) => void names.push(responseKeyOf(field)) });
  let prefix = 'tributary_null_';
  while (names.some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}
