/** What a deployment's generator offers: a plan of all units, made at once, and the rows of each, made on demand. */
import type { GeneratedRecord } from './record.ts';

export interface GenerationOptions {
  /** Officials of Quảng Bình, members of the trade unions; the units themselves come on top. */
  readonly rows: number;
  readonly seed: number;
}

export interface RecordSource {
  /** The code of every unit, in ascending order: the order of generation. */
  readonly units: readonly string[];
  /** How many rows of main tables all units have together. */
  readonly mainRows: number;
  /** The unit's own rows, parents before children. Precondition: `unit` is one of `units`. */
  recordsOf(unit: string): Iterable<GeneratedRecord>;
}
