/** What can be asked of the catalog command. */
import type { SiteId } from '../catalog/catalog.ts';
import type { FormerPrimary } from '../catalog/operations/move-fragment.ts';

/** A piece of a split, as it is written: `name=pattern[=title]`. */
export interface Piece {
  readonly name: string;
  /** Digits and `?`; filled with `?` to the length of the code space. */
  readonly where: string;
  readonly title: string | undefined;
}

export type Change =
  | {
      readonly kind: 'add-site';
      readonly site: SiteId;
      readonly title: string | undefined;
      readonly url: string | undefined;
    }
  | { readonly kind: 'remove-site'; readonly site: SiteId }
  | {
      readonly kind: 'move' | 'promote';
      readonly fragment: string;
      readonly site: SiteId;
      readonly former: FormerPrimary;
    }
  | {
      readonly kind: 'split';
      readonly fragment: string;
      readonly pieces: readonly Piece[];
      /** What the pieces leave gets this name, and a number when it takes several patterns. */
      readonly rest: string | undefined;
    }
  | {
      readonly kind: 'add-standby';
      readonly fragment: string;
      readonly site: SiteId;
      readonly stalenessSeconds: number;
    }
  | { readonly kind: 'remove-standby'; readonly fragment: string; readonly site: SiteId };

export type Command = { readonly kind: 'check' | 'show' } | Change;

export interface Invocation {
  readonly command: Command;
  /** The name of a deployment of the project, or a folder. */
  readonly deployment: string | undefined;
  readonly config: string | undefined;
  readonly allocation: string | undefined;
  readonly dryRun: boolean;
}
