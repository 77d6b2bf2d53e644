/** What sites of tests keep evidence with, and the evidence of a request that nobody keeps. */
import type { RequestEvidence } from '../shared/request/request-evidence.ts';

export const TEST_SECRET = Buffer.from('a secret that every site of a test has');

export const NOT_KEPT: RequestEvidence = {
  shown: { note: () => undefined },
  named: { note: () => undefined },
  settle: async () => undefined,
};
