/** What came of asking one site. The failure of a part is a value; who tolerates it is the field that asked. */
import type { TributaryError } from '../../errors/tributary-error.ts';
import type { SiteId } from '../catalog/catalog.ts';

export interface SiteGraphQLError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string;
}

export type SiteAnswer =
  | {
      readonly status: 'answered';
      readonly site: SiteId;
      readonly data: Readonly<Record<string, unknown>>;
      readonly errors: readonly SiteGraphQLError[];
      readonly tookMs: number;
      /** When the site was asked: its rows are at least as fresh (ISO 8601). */
      readonly asOf: string;
    }
  | {
      readonly status: 'failed';
      readonly site: SiteId;
      readonly error: TributaryError;
      readonly tookMs: number;
    };
