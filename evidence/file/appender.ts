/** The end of one file of entries: lines are put behind it, and are on disk before anybody hears of it. */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bodyText } from '../body.ts';
import { type Entry, emptyChain, type Head, nextEntry } from '../entry.ts';
import { readBody } from '../read-body.ts';
import { type Statement, toBody } from '../statement.ts';
import { type ChainEnd, findEnd } from './find-end.ts';
import { printLine } from './line.ts';
import { toScrap } from './read-chain.ts';

export interface Appender {
  readonly head: Head;
  /** How many bytes a crash had left at the end. */
  readonly torn: number;
  /** The entries that these would become, one behind the other. */
  prepare(statements: readonly Statement[]): Prepared;
  write(prepared: Prepared): Promise<void>;
  close(): Promise<void>;
}

export interface Prepared {
  readonly text: string;
  readonly heads: readonly Head[];
}

/**
 * Goes on where the file ends; a torn line there is left as it is, and the next entry says so.
 *
 * `known` are the heads that the file may end with, for who has written to it before: another end is another file.
 */
export async function openAppender(
  file: string,
  chain: string,
  known: readonly Head[] | undefined,
): Promise<Appender> {
  const handle = await open(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
  try {
    return await goOn(handle, file, chain, known);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function goOn(
  handle: FileHandle,
  file: string,
  chain: string,
  known: readonly Head[] | undefined,
): Promise<Appender> {
  const end = await findEnd(handle);
  assertAsLeft(end, known);
  let head: Head = end.entry === undefined ? emptyChain(chain) : headOf(chain, end.entry);
  let size = end.size;
  await syncFolder(file);

  const put = async (text: string): Promise<void> => {
    // Whoever else wrote to it, or put another file in its place, has broken the chain that we would go on with.
    const [named, ours] = await Promise.all([stat(file), handle.stat()]);
    if (named.ino !== ours.ino || ours.size !== size) throw new Error('the file was touched');
    const bytes = Buffer.from(text);
    await handle.appendFile(bytes);
    await handle.datasync();
    size += bytes.length;
  };
  const appender: Appender = {
    get head() {
      return head;
    },
    torn: end.torn.length,
    prepare: (statements) => prepare(head, statements),
    async write({ text, heads }) {
      await put(text);
      head = heads.at(-1) ?? head;
    },
    close: () => handle.close(),
  };

  if (end.torn.length > 0) {
    const isEnded = end.torn.at(-1) === NEWLINE;
    if (!isEnded) await put('\n');
    const torn = toScrap(isEnded ? [end.torn] : [end.torn, Buffer.of(NEWLINE)]);
    await appender.write(appender.prepare([{ kind: 'resumed', torn: { ...torn } }]));
  }
  return appender;
}

const NEWLINE = 0x0a;

function prepare(behind: Head, statements: readonly Statement[]): Prepared {
  const { chain } = behind;
  let text = '';
  let last: Pick<Head, 'seq' | 'hash'> = behind;
  const heads = statements.map((statement) => {
    const entry = nextEntry(last, bodyText(toBody(statement, chain, new Date())));
    text += printLine(entry);
    last = entry;
    return headOf(chain, entry);
  });
  return { text, heads };
}

/** Throws when the file ends otherwise than with one of the heads, or with our own word behind it that it was torn. */
function assertAsLeft({ entry }: ChainEnd, known: readonly Head[] | undefined): void {
  if (known === undefined) return;
  const { seq, hash } = entry ?? emptyChain('');
  if (known.some((head) => head.seq === seq && head.hash === hash)) return;
  const isResumed = entry !== undefined && readBody(entry.body)?.kind === 'resumed';
  if (isResumed && known.some((head) => head.seq === seq - 1 && head.hash === entry.previous)) return;
  throw new Error('the file does not end as it was left');
}

const headOf = (chain: string, { seq, hash }: Pick<Entry, 'seq' | 'hash'>): Head => ({ chain, seq, hash });

/** A file is there after a power cut only when its folder knows of it. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
