/** Where evidence is kept: entries are put behind one another, and whoever put one in knows that it will stay. */
import type { Head } from './entry.ts';
import type { Statement } from './statement.ts';

export interface EvidenceLog {
  /** Of the last entry that is sure to stay. */
  head(): Head;
  /** The head with the entry in it. Throws EVIDENCE_UNAVAILABLE when it could not be kept. */
  append(statement: Statement): Promise<Head>;
  /** Throws EVIDENCE_UNAVAILABLE when it is known by now that nothing could be kept. */
  assertKept(): Promise<void>;
  close(): Promise<void>;
}
