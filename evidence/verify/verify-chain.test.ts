import { bodyText } from '../body.ts';
import { type Entry, hashOf, nextEntry } from '../entry.ts';
import { parseLine, printLine } from '../file/line.ts';
import { toScrap } from '../file/read-chain.ts';
import { chainOf, operationBody } from '../testing.ts';
import type { Anchor } from './anchor.ts';
import { anchorsIn } from './anchor.ts';
import { printFinding } from './finding.ts';
import type { Scrap } from './stored-chain.ts';
import { verifyChain } from './verify-chain.ts';

const NAME = 'north';
const CHAIN = chainOf(NAME, 12);

const anchorAt = (seq: number, chain: readonly Entry[] = CHAIN): Anchor => ({
  chain: NAME,
  seq,
  hash: chain[seq - 1]?.hash ?? '',
  by: `gateway #${seq}`,
});

const found = (stored: readonly (Entry | Scrap)[], anchors: readonly Anchor[] = []): readonly string[] =>
  verifyChain({ name: NAME, stored }, anchors).map(({ seq, to = seq, what }) =>
    to === seq ? `${what} ${seq}` : `${what} ${seq}..${to}`,
  );

/** A copy in which the entry at a number is another. */
const withEntry = (seq: number, change: (entry: Entry) => Entry): readonly Entry[] =>
  CHAIN.map((entry) => (entry.seq === seq ? change(entry) : entry));

const rehashed = (entry: Entry): Entry => ({ ...entry, hash: hashOf(entry) });

const other = bodyText(operationBody(NAME, { request: 'another' }));

test('a chain that nobody touched has no finding, with or without what others remember', () => {
  expect(found(CHAIN)).toEqual([]);
  expect(
    found(
      CHAIN,
      [3, 7, 12].map((seq) => anchorAt(seq)),
    ),
  ).toEqual([]);
  expect(found([])).toEqual([]);
});

describe('what was done is named, and to which entry', () => {
  test.each<[string, readonly Entry[], readonly string[]]>([
    ['another body', withEntry(5, (entry) => ({ ...entry, body: other })), ['EDITED 5']],
    ['another hash', withEntry(5, (entry) => ({ ...entry, hash: 'f'.repeat(64) })), ['EDITED 5']],
    ['another link', withEntry(5, (entry) => ({ ...entry, previous: 'f'.repeat(64) })), ['EDITED 5']],
    ['another number', withEntry(5, (entry) => ({ ...entry, seq: 99 })), ['EDITED 5']],
    ['the first', withEntry(1, (entry) => ({ ...entry, body: other })), ['EDITED 1']],
    ['the last', withEntry(12, (entry) => ({ ...entry, body: other })), ['EDITED 12']],
    ['a body, hashed again', withEntry(5, (entry) => rehashed({ ...entry, body: other })), ['EDITED 5']],
    ['the first, hashed again', withEntry(1, (entry) => rehashed({ ...entry, body: other })), ['EDITED 1']],
    [
      'a link, hashed again',
      withEntry(5, (entry) => rehashed({ ...entry, previous: 'f'.repeat(64) })),
      ['EDITED 5'],
    ],
    ['one gone', CHAIN.filter(({ seq }) => seq !== 5), ['DELETED 5']],
    ['the first gone', CHAIN.slice(1), ['DELETED 1']],
    ['three gone', CHAIN.filter(({ seq }) => seq < 4 || seq > 6), ['DELETED 4..6']],
    ['two that stand in each other’s place', swapped(4, 5), ['REORDERED 4', 'REORDERED 5']],
    ['two far apart', swapped(2, 11), ['REORDERED 11', 'REORDERED 2'].sort(byNumber)],
    [
      'two numbers exchanged',
      CHAIN.map((entry) =>
        entry.seq === 4 ? { ...entry, seq: 5 } : entry.seq === 5 ? { ...entry, seq: 4 } : entry,
      ).sort((a, b) => a.seq - b.seq),
      ['REORDERED 4', 'REORDERED 5'],
    ],
    [
      'two bodies exchanged',
      CHAIN.map((entry) =>
        entry.seq === 4
          ? { ...entry, body: CHAIN[4]?.body ?? '' }
          : entry.seq === 5
            ? { ...entry, body: CHAIN[3]?.body ?? '' }
            : entry,
      ),
      ['EDITED 4', 'EDITED 5'],
    ],
    [
      'one more, well made',
      CHAIN.toSpliced(5, 0, nextEntry({ seq: 4, hash: CHAIN[3]?.hash ?? '' }, other)),
      ['INSERTED 5'],
    ],
    ['one twice', [...CHAIN, CHAIN[4] as Entry].map((entry) => ({ ...entry })), ['INSERTED 5']],
    [
      'one of another chain',
      withEntry(12, (entry) =>
        rehashed({ ...entry, body: bodyText(operationBody('south', { request: 'r-12' })) }),
      ),
      ['FOREIGN 12'],
    ],
  ])('%s', (_, stored, expected) => {
    expect(found(stored)).toEqual(expected);
  });
});

describe('the end, and the whole, are told by what others remember', () => {
  test('a cut', () => {
    expect(found(CHAIN.slice(0, 9), [anchorAt(5), anchorAt(11)])).toEqual(['CUT 10..11']);
    expect(found([], [anchorAt(11)])).toEqual(['CUT 1..11']);
  });

  test('a chain written anew from some entry on', () => {
    const anew = [...CHAIN.slice(0, 6)];
    for (let seq = 7; seq <= 12; seq++) anew.push(nextEntry(anew.at(-1) as Entry, other));
    expect(found(anew)).toEqual([]);
    expect(found(anew, [anchorAt(4), anchorAt(9), anchorAt(11)])).toEqual(['REWRITTEN 5..9']);
  });

  test('anchors of other chains say nothing about this one', () => {
    expect(found(CHAIN, [{ ...anchorAt(5), chain: 'south', hash: 'f'.repeat(64) }])).toEqual([]);
  });

  test('what one chain remembers of another is read out of its entries, but not out of one that was touched', () => {
    const head = { chain: NAME, seq: 9, hash: CHAIN[8]?.hash ?? '', site: 'hub' };
    const gateway = chainOf('gateway', 3, (seq) => (seq === 2 ? [head] : undefined));
    expect(anchorsIn({ name: 'gateway', stored: gateway })).toEqual([
      { chain: NAME, seq: 9, hash: head.hash, by: 'gateway #2, told by hub' },
    ]);
    const touched = gateway.map((entry) => ({ ...entry, body: entry.body.replace(/"seq":9/, '"seq":8') }));
    expect(anchorsIn({ name: 'gateway', stored: touched })).toEqual([]);
  });
});

describe('the head that is kept beside the entries', () => {
  const headAt = (seq: number, hash = CHAIN[seq - 1]?.hash ?? '') => ({ seq, hash });
  const withHead = (stored: readonly Entry[], head: { seq: number; hash: string }) =>
    verifyChain({ name: NAME, stored, head }, []).map(({ seq, what }) => `${what} ${seq}`);

  test('agrees with them, or one of the two was touched', () => {
    expect(withHead(CHAIN, headAt(12))).toEqual([]);
    expect(withHead(CHAIN.slice(0, 11), headAt(12))).toEqual(['CUT 12']);
    expect(withHead(CHAIN, headAt(11))).toEqual(['INSERTED 12']);
    expect(withHead(CHAIN, headAt(12, 'f'.repeat(64)))).toEqual(['REWRITTEN 1']);
  });
});

describe('bytes that are no entry', () => {
  const torn = toScrap([Buffer.from('{"body":{"at":"2026')]);
  const resumed = (scrap: Scrap) =>
    nextEntry(
      CHAIN.at(-1) as Entry,
      bodyText({ chain: NAME, at: '2026-03-01T09:00:00.000Z', kind: 'resumed', torn: { ...scrap } }),
    );

  test('a torn end that the next entry owns up to is no finding', () => {
    expect(found([...CHAIN, torn, resumed(torn)])).toEqual([]);
  });

  test('one that nobody owns up to, or that is not as it was', () => {
    expect(found([...CHAIN, torn])).toEqual(['EDITED 13']);
    expect(found([...CHAIN, { ...torn, bytes: 3 }, resumed(torn)])).toEqual(['INSERTED 12']);
  });

  test('an entry that can no longer be read', () => {
    expect(found([...CHAIN.slice(0, 4), torn, ...CHAIN.slice(5)])).toEqual(['EDITED 5']);
  });
});

test('a finding is told with the chain and the entry', () => {
  const [finding] = verifyChain({ name: NAME, stored: CHAIN.filter(({ seq }) => seq !== 5) }, []);
  expect(finding && printFinding(finding)).toBe('north #5 DELETED: it is gone');
});

test('a line has one way to be written, and what it says is kept byte for byte', () => {
  const [entry] = CHAIN;
  if (entry === undefined) throw new Error('no entry');
  const line = printLine(entry);
  expect(parseLine(Buffer.from(line.slice(0, -1)))).toEqual(entry);
  const escaped = line.slice(0, -1).replace('ana', '\\u0061na');
  expect(found([parseLine(Buffer.from(escaped)) as Entry])).toEqual(['EDITED 1']);
  const looser = [
    line.slice(0, -1).replace(':', ': '),
    JSON.stringify({ seq: entry.seq, ...JSON.parse(line) }),
    `${line.slice(0, -1)} `,
    `﻿${line.slice(0, -1)}`,
  ];
  for (const text of looser) expect(parseLine(Buffer.from(text))).toBeUndefined();
});

function swapped(a: number, b: number): readonly Entry[] {
  const copy = [...CHAIN];
  [copy[a - 1], copy[b - 1]] = [CHAIN[b - 1] as Entry, CHAIN[a - 1] as Entry];
  return copy;
}

function byNumber(a: string, b: string): number {
  return Number(a.split(' ')[1]) - Number(b.split(' ')[1]);
}
