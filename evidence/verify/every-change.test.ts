/** A chain of 1,000 entries, and every small thing that can be done to it: each is found, and the entry is named. */
import type { Entry } from '../entry.ts';
import { printLine } from '../file/line.ts';
import { chainReader } from '../file/read-chain.ts';
import { chainOf } from '../testing.ts';
import type { Finding } from './finding.ts';
import type { Start } from './place-entries.ts';
import { BEGINNING, type Scrap } from './stored-chain.ts';
import { verifyChain } from './verify-chain.ts';

const COUNT = 1_000;
const NAME = 'north';
const CHAIN = chainOf(NAME, COUNT);
const LINES = CHAIN.map((entry) => Buffer.from(printLine(entry)));
const FILE = Buffer.concat(LINES);

const entryAt = (seq: number): Entry => CHAIN[seq - 1] as Entry;
const startOf = (seq: number): Start => (seq === 1 ? BEGINNING : entryAt(seq - 1));

function read(bytes: Buffer): readonly (Entry | Scrap)[] {
  const reader = chainReader();
  reader.take(bytes);
  return reader.end();
}

const verify = (stored: readonly (Entry | Scrap)[], start: Start = BEGINNING): readonly Finding[] =>
  verifyChain({ name: NAME, stored, start }, []);

const names = (findings: readonly Finding[], seq: number): boolean =>
  findings.some((finding) => finding.seq <= seq && seq <= (finding.to ?? finding.seq));

/** Where verifying was told nothing, or of other entries only. */
const missed: string[] = [];
afterEach(() => expect(missed.splice(0)).toEqual([]));

/** Numbers that are the same in every run. */
const sample = (count: number, below: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(((index * 0.6180339887) % 1) * below));

test('the chain itself is whole', () => {
  expect(read(FILE)).toHaveLength(COUNT);
  expect(verify(read(FILE))).toEqual([]);
});

/** In parts, so that no machine is so busy that one takes too long. */
test.each([0, 1, 2, 3])(
  'every byte of every entry, changed in its lowest bit: it and the one behind it are verified (%d)',
  (part) => {
    for (const [index, line] of LINES.entries()) {
      if (index % 4 !== part) continue;
      const seq = index + 1;
      const behind = CHAIN.slice(seq, seq + 1);
      const changed = Buffer.from(line);
      for (let at = 0; at < line.length; at++) {
        changed[at] = (line[at] ?? 0) ^ 1;
        if (!names(verify([...read(changed), ...behind], startOf(seq)), seq))
          missed.push(`${seq} byte ${at}`);
        changed[at] = line[at] ?? 0;
      }
    }
  },
);

test('bytes all over the file, changed in any way: the whole file is verified', () => {
  for (const at of sample(50, FILE.length)) {
    const changed = Buffer.from(FILE);
    changed[at] = (FILE[at] ?? 0) ^ (1 + (at % 255));
    const seq = FILE.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    if (!names(verify(read(changed)), seq)) missed.push(`byte ${at} of the file`);
  }
});

test('every column of every entry, as a site’s table has it', () => {
  for (const entry of CHAIN) {
    const { seq, body, previous, hash } = entry;
    const touched: Entry[] = [
      { ...entry, seq: seq ^ 1 },
      { ...entry, body: body.replace('GIVEN', 'GIVEM') },
      { ...entry, previous: flipped(previous, seq % 64) },
      { ...entry, hash: flipped(hash, seq % 64) },
    ];
    for (const one of touched) {
      if (!names(verify([one, ...CHAIN.slice(seq, seq + 1)], startOf(seq)), seq))
        missed.push(JSON.stringify(one));
    }
  }
});

/** Some are tried on the whole chain, all of them on what stands around: verifying is the same, and takes less time. */
const around = (from: number, to: number): readonly [number, number] => [
  Math.max(1, from - 3),
  Math.min(COUNT, to + 3),
];
const WHOLE = [1, COUNT] as const;

test('every entry, taken out', () => {
  const out = (seq: number, [from, to]: readonly [number, number]): void => {
    const findings = verify(CHAIN.slice(from - 1, to).toSpliced(seq - from, 1), startOf(from));
    const named = findings.map(({ what, seq: first, to: last }) => `${what} ${first} ${last}`).join();
    if (named !== `DELETED ${seq} ${seq}`) missed.push(`${seq}: ${named}`);
  };
  for (let seq = 1; seq < COUNT; seq++) out(seq, around(seq, seq));
  for (const at of sample(50, COUNT - 1)) out(at + 1, WHOLE);
});

test('every two neighbours, exchanged, and some that stand far apart', () => {
  const exchange = (one: number, other: number, [from, to]: readonly [number, number]): void => {
    const exchanged = CHAIN.slice(from - 1, to);
    [exchanged[one - from], exchanged[other - from]] = [entryAt(other), entryAt(one)];
    const findings = verify(exchanged, startOf(from));
    const named = findings.map(({ what, seq }) => `${what} ${seq}`).join();
    if (named !== `REORDERED ${one},REORDERED ${other}`) missed.push(`${one} and ${other}: ${named}`);
  };
  for (let seq = 1; seq < COUNT; seq++) exchange(seq, seq + 1, around(seq, seq + 1));
  for (const at of sample(50, COUNT - 300)) {
    exchange(at + 1, at + 2, WHOLE);
    exchange(at + 1, at + 1 + ((at % 97) + 2) * 3, WHOLE);
  }
});

test('every tail, cut off: another chain remembers the end', () => {
  const { hash } = entryAt(COUNT);
  const anchors = [{ chain: NAME, seq: COUNT, hash, by: 'gateway #7' }];
  const cut = (kept: number, from: number): void => {
    const stored = CHAIN.slice(from - 1, kept);
    const [finding, ...others] = verifyChain({ name: NAME, stored, start: startOf(from) }, anchors);
    const told = finding?.what === 'CUT' && finding.seq === kept + 1 && finding.to === COUNT;
    if (!told || others.length > 0) missed.push(`after ${kept}`);
  };
  for (let kept = 0; kept < COUNT; kept++) cut(kept, Math.max(1, kept - 3));
  for (const kept of sample(50, COUNT)) cut(kept, 1);
});

function flipped(hash: string, at: number): string {
  const digit = (Number.parseInt(hash[at] ?? '0', 16) ^ 1).toString(16);
  return hash.slice(0, at) + digit + hash.slice(at + 1);
}
