/** Two answers held against each other, one of which calls its cursors by names of its own. */
import { isPlainCursor } from '../plain/connection.ts';

/** Plain cursor → what the gateway calls it. */
export type Cursors = Map<string, string>;

export interface Comparison {
  readonly cursors: Cursors;
  /** Rows stay where they are: a cursor is always called the same, and lists of several sites have an order. */
  readonly settled: boolean;
}

/** Throws where the gateway's answer differs. A cursor may be anything, but another one for another row. */
export function compareAnswers(received: unknown, expected: unknown, { cursors, settled }: Comparison): void {
  const compare = (given: unknown, wanted: unknown, path: string): void => {
    if (isPlainCursor(wanted)) {
      const known = settled ? cursors.get(wanted) : undefined;
      if (typeof given !== 'string' || (known !== undefined && known !== given))
        throw different(path, given, wanted);
      cursors.set(wanted, String(given));
    } else if (Array.isArray(wanted)) {
      if (!Array.isArray(given) || given.length !== wanted.length) throw different(path, given, wanted);
      wanted.forEach((entry, at) => {
        compare(given[at], entry, `${path}.${at}`);
      });
    } else if (isObject(wanted)) {
      if (!isObject(given)) throw different(path, given, wanted);
      const [names, others] = [Object.keys(wanted), Object.keys(given)];
      if (names.length !== others.length || names.some((name) => !others.includes(name)))
        throw different(path, given, wanted);
      for (const name of names) compare(given[name], wanted[name], `${path}.${name}`);
    } else if (given !== wanted) {
      throw different(path, given, wanted);
    }
  };
  if (settled) compare(received, expected, 'data');
  else compare(sorted(received, '', false), sorted(expected, '', false), 'data');
  if (settled && new Set(cursors.values()).size < cursors.size) throw new Error('one cursor for two rows');
}

/** Lists of several sites, which come in the order of the sites. */
const UNORDERED = /^(courses|attendanceList)(_\d+)?$/;

/** Such lists as sorted texts, without cursors: of two rows that look alike nobody knows whose is whose. */
function sorted(value: unknown, key: string, inside: boolean): unknown {
  if (Array.isArray(value)) {
    if (!UNORDERED.test(key)) return value.map((entry) => sorted(entry, '', inside));
    return value.map((entry) => JSON.stringify(sorted(entry, '', true))).sort();
  }
  if (!isObject(value)) return inside && CURSORS.has(key) ? '' : value;
  const members = Object.entries(value).map(([name, part]) => [name, sorted(part, name, inside)] as const);
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const CURSORS: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor']);

const different = (path: string, given: unknown, wanted: unknown): Error =>
  new Error(`${path} differs\nfrom the gateway: ${shown(given)}\nfrom one database: ${shown(wanted)}`);

/** The beginning is enough to see what is wrong. */
const shown = (value: unknown): string => (JSON.stringify(value, null, 1) ?? 'nothing').slice(0, 1_000);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
