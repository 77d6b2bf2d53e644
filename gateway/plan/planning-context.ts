/** Everything a plan depends on besides the operation; the caller is present only as scope and name. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CursorSeal } from './page/cursor-seal.ts';
import type { PageLimits } from './page/page.ts';

export interface PlanningContext {
  readonly catalog: Catalog;
  readonly schemes: CodeSchemes;
  /** The caller's scope for a relation; empty when the hierarchy gives nothing. */
  scopeOf(relation: string): readonly CodePattern[];
  /** Names the caller in what cursors are bound to. */
  readonly caller: string;
  readonly cursors: CursorSeal;
  readonly limits: PageLimits;
}

export type Variables = Readonly<Record<string, unknown>>;
