/** Chains for tests: as a gateway and its sites would have written them, without either. */
import { bodyText, type KnownHead, type OperationBody } from './body.ts';
import { type Entry, emptyChain, type Head, nextEntry } from './entry.ts';

export const operationBody = (chain: string, rest: Partial<OperationBody> = {}): OperationBody => ({
  chain,
  at: '2026-03-01T08:00:00.000Z',
  kind: 'operation',
  request: 'r-1',
  who: { subject: 'ana', code: '020000100001' },
  policy: '1.01ab',
  operation: { sha256: '5'.repeat(64) },
  fields: ['Staff.fullName'],
  rows: { Staff: 2 },
  decision: { kind: 'GIVEN' },
  ...rest,
});

/** `heads`: what the entry of each number remembers of other chains. */
export function chainOf(
  name: string,
  count: number,
  heads: (seq: number) => readonly KnownHead[] | undefined = () => undefined,
): readonly Entry[] {
  const entries: Entry[] = [];
  let head: Head = emptyChain(name);
  for (let seq = 1; seq <= count; seq++) {
    const known = heads(seq);
    const body = operationBody(name, { request: `r-${seq}`, ...(known && { heads: known }) });
    const entry = nextEntry(head, bodyText(body));
    entries.push(entry);
    head = { chain: name, seq, hash: entry.hash };
  }
  return entries;
}
