/** Mistakes in the evidence: what is written down, and what its verifier overlooks. */
import type { Mistake } from '../mistake.ts';

const VERIFY = ['evidence/verify/verify-chain.test.ts', 'evidence/verify/every-change.test.ts'];
const SITE = ['subgraphs/site/evidence/site-evidence.test.ts', 'subgraphs/site/evidence/chain-table.test.ts'];
const EVERY_LOOK = ['test/evidence/every-look.test.ts'];
const NOT_KEPT = ['test/evidence/not-kept.test.ts'];

export const EVIDENCE: readonly Mistake[] = [
  {
    title: 'an entry’s number is not part of its hash',
    file: 'evidence/entry.ts',
    find: "digest('sha256', `${previous}\\n${seq}\\n${body}`);",
    replace: "digest('sha256', `${previous}\\n${body}${seq === 0}`);",
    tests: [...VERIFY, ...SITE],
  },
  {
    title: 'an entry that was touched is placed by its number',
    file: 'evidence/verify/place-entries.ts',
    find: 'entry.hash === hashOf({ ...entry, seq });',
    replace: 'entry.hash === hashOf({ ...entry, seq }) || entry.seq === seq;',
    tests: VERIFY,
  },
  {
    title: 'links are not followed',
    file: 'evidence/verify/broken-links.ts',
    find: 'return entry !== undefined && before !== undefined && entry.previous !== before;',
    replace: 'return entry === undefined && before !== undefined;',
    tests: VERIFY,
  },
  {
    title: 'a tail that was cut is not missed',
    file: 'evidence/verify/against-anchors.ts',
    find: 'if (furthest === undefined || furthest.seq <= last) return [];',
    replace: 'if (furthest === undefined || furthest.seq <= last + 1) return [];',
    tests: VERIFY,
  },
  {
    title: 'gaps are not counted',
    file: 'evidence/verify/misplaced.ts',
    find: '    ...gaps(placed, scraps.known),\n',
    replace: '',
    tests: VERIFY,
  },
  {
    title: 'entries may stand in any order',
    file: 'evidence/verify/misplaced.ts',
    find: '    ...moved(placed),\n',
    replace: '',
    tests: VERIFY,
  },
  {
    title: 'keys of rows are hashed without the secret',
    file: 'evidence/row-key.ts',
    find: "createHmac('sha256', secret)",
    replace: "createHmac('sha256', '')",
    tests: ['evidence/row-key.test.ts'],
  },
  {
    title: 'a question that names a person by key leaves no name',
    file: 'subgraphs/shared/request/named-rows.ts',
    find: 'context.evidence.named.note(named);',
    replace: 'continue;',
    tests: ['test/evidence/audit.test.ts', ...SITE],
  },
  {
    title: 'an answer leaves without evidence',
    file: 'subgraphs/site/evidence/site-evidence.ts',
    find: "if (state === 'not kept') throw new TributaryError('EVIDENCE_UNAVAILABLE');",
    replace: '',
    tests: [...SITE, ...NOT_KEPT],
  },
  {
    title: 'what others remember is not written down',
    file: 'gateway/request/operation-statement.ts',
    find: '    ...(heads.length > 0 && { heads }),\n',
    replace: '',
    tests: [...EVERY_LOOK, 'test/evidence/audit.test.ts'],
  },
  {
    title: 'the name of the caller is written down',
    file: 'evidence/body.ts',
    find: 'export const toWho = ({ subject, code, purpose }: Who): Who => ({\n  subject,',
    replace:
      'export const toWho = ({ subject, code, purpose, ...rest }: Who): Who => ({\n  subject, ...rest,',
    tests: EVERY_LOOK,
  },
];
