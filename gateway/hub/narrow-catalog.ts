/** The catalog of one request, cut down to the codes that it speaks of: who is asked, and for what, follows from it. */
import { createHash } from 'node:crypto';
import { type CodePattern, intersectPatterns, simplifyPatterns } from '../../codes/pattern.ts';
import type { Catalog, DataFragment } from '../catalog/catalog.ts';

/**
 * Fragments keep their names and their copies. One that lies in the patterns in part becomes just that part: its
 * sites must not answer for the rest, which the superior asks of somebody else.
 */
export function narrowCatalog(catalog: Catalog, patterns: readonly CodePattern[]): Catalog {
  const wanted = simplifyPatterns(patterns);
  const text = createHash('sha256').update(wanted.join(' ')).digest('base64url');
  return {
    ...catalog,
    // Answers that are remembered or cursors that are bound must not pass between two narrowings.
    version: `${catalog.version} ${text.slice(0, 16)}`,
    fragments: catalog.fragments.flatMap((fragment) => partsWithin(fragment, wanted)),
  };
}

function partsWithin(fragment: DataFragment, patterns: readonly CodePattern[]): readonly DataFragment[] {
  const parts = simplifyPatterns(
    patterns.flatMap((pattern) => intersectPatterns(fragment.where, pattern) ?? []),
  );
  return parts.map((where) => (where === fragment.where ? fragment : Object.freeze({ ...fragment, where })));
}
