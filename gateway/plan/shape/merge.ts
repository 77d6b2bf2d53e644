/** How the sites' values of one field become one value: read from the schema once, as deep as buckets are nested. */
import type { FieldNode } from 'graphql';

export type Merge =
  /** Without `@gather`: the row is at one site; whoever has it gives it whole. */
  | { readonly kind: 'One' }
  | ConnectionMerge
  | { readonly kind: 'List' }
  /** `integer`: the schema's type is Int, which cannot hold every sum. */
  | { readonly kind: 'Sum'; readonly integer: boolean }
  | { readonly kind: 'Min' | 'Max' | 'Any' | 'All' | 'First' }
  /** The site's value is a pair: sum and count. */
  | { readonly kind: 'Average' }
  | GroupsMerge;

export interface ConnectionMerge {
  readonly kind: 'Connection';
  /** Name of the connection's type. */
  readonly type: string;
  /** As the caller wrote it, all places in one. */
  readonly node: FieldNode;
  /** Site variables are named `<prefix>first`, `<prefix>after`, `<prefix>last` and `<prefix>before`. */
  readonly pagePrefix: string;
}

export interface GroupsMerge {
  readonly kind: 'Groups';
  /** Name of the bucket's type. */
  readonly type: string;
  /** Whether there are many buckets; a single one has no key. */
  readonly many: boolean;
  /** Where a site's bucket has its keys, in the order in which buckets are sorted. */
  readonly keys: readonly string[];
  readonly fields: readonly BucketField[];
}

export type BucketField =
  /** The same in every site's bucket of one key. */
  | { readonly kind: 'Key'; readonly responseKey: string; readonly places: readonly FieldNode[] }
  /** Known to the gateway alone. */
  | {
      readonly kind: 'Coverage' | 'TypeName';
      readonly responseKey: string;
      readonly node: FieldNode;
      readonly places: readonly FieldNode[];
    }
  | ({ readonly kind: 'Gathered'; readonly places: readonly FieldNode[] } & GatheredField);

/** A field that several sites have a part in. */
export interface GatheredField {
  readonly responseKey: string;
  /** What a site is asked for it: more than one field for an average. */
  readonly siteFields: readonly FieldNode[];
  /** Response keys of `siteFields`. */
  readonly siteKeys: readonly string[];
  readonly merge: Merge;
}
