/** Plans `_entities`, a semijoin: each representation goes to the sites that can hold the row of its key. */
import { checkCode, parseCode, placePattern } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { DataFragment, SiteId } from '../catalog/catalog.ts';
import { assignSites } from './assign-sites.ts';
import type { EntitiesNode, PrunedFragment, RefusedKey, SiteFetchNode } from './fragment-plan.ts';
import type { PlanningContext, Variables } from './planning-context.ts';
import { reduce } from './reduce.ts';
import type { EntitiesShape, EntityKey } from './shape/fetch-shape.ts';

export function planEntities(
  shape: EntitiesShape,
  entityKeys: ReadonlyMap<string, EntityKey>,
  variables: Variables,
  context: PlanningContext,
): EntitiesNode {
  const { representations, slots } = distinct(variables[shape.variable]);
  const shares = new Map<SiteId, { fragments: Set<DataFragment>; representations: number[] }>();
  const kept = new Set<DataFragment>();
  const refused: RefusedKey[] = [];

  representations.forEach((representation, index) => {
    const found = fragmentsOf(representation, entityKeys, context);
    if (found instanceof TributaryError) {
      refused.push({ index, error: found });
      return;
    }
    for (const { site, fragments } of assignSites(found, context.catalog)) {
      const share = shares.get(site) ?? { fragments: new Set(), representations: [] };
      shares.set(site, share);
      share.representations.push(index);
      for (const fragment of fragments) {
        share.fragments.add(fragment);
        kept.add(fragment);
      }
    }
  });

  const inputs = [...shares].map(
    ([site, share]): SiteFetchNode =>
      Object.freeze({
        kind: 'SiteFetch',
        site,
        fragments: [...share.fragments],
        representations: share.representations,
      }),
  );
  return Object.freeze({
    kind: 'Entities',
    shape,
    representations,
    slots,
    refused,
    routing: inputs.length === 0 ? 'none' : inputs.length === 1 ? 'single' : 'subset',
    inputs,
    pruned: context.catalog.fragments
      .filter((fragment) => !kept.has(fragment))
      .map((fragment): PrunedFragment => ({ fragment, reason: { kind: 'keys' } })),
  });
}

/** Fifty members of one union name it fifty times; the site is asked for it once. */
function distinct(value: unknown): {
  readonly representations: readonly unknown[];
  readonly slots: readonly number[];
} {
  const representations: unknown[] = [];
  const known = new Map<string, number>();
  const slots = (Array.isArray(value) ? value : []).map((representation) => {
    const text = JSON.stringify(representation);
    const slot = known.get(text) ?? representations.push(representation) - 1;
    known.set(text, slot);
    return slot;
  });
  return { representations, slots };
}

/** A key that is no code comes out of some site's row: it refuses this one row, not its neighbours. */
function fragmentsOf(
  representation: unknown,
  entityKeys: ReadonlyMap<string, EntityKey>,
  context: PlanningContext,
): readonly DataFragment[] | TributaryError {
  const { __typename: type, ...fields } = representation as { __typename: string } & Record<string, unknown>;
  const key = entityKeys.get(type);
  const scheme = key && context.schemes.get(key.scheme);
  if (key === undefined || scheme === undefined) {
    return new TributaryError(
      'COMPOSITION_FAILED',
      `Entity ${type} has no fragmentation key with a code scheme.`,
    );
  }
  const code = String(fields[key.field]);
  const finding = checkCode(scheme, code);
  if (finding !== undefined) return new TributaryError('CODE_INVALID', finding.message);
  const pattern = placePattern(scheme, parseCode(scheme, code));
  const allowed = [{ path: key.field, patterns: [pattern], single: true }];
  return reduce({ fragments: context.catalog.fragments, allowed }, context.scopeOf(type)).kept;
}
