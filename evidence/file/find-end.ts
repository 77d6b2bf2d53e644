/** Finds the last entry of a file that is one, from the end; what follows it is what a crash left. */
import type { FileHandle } from 'node:fs/promises';
import { type Entry, hashOf } from '../entry.ts';
import { parseLine } from './line.ts';

export interface ChainEnd {
  /** Undefined: there is no entry at all. */
  readonly entry: Entry | undefined;
  /** What stands behind it. */
  readonly torn: Buffer;
  /** Of the whole file. */
  readonly size: number;
}

const CHUNK = 64 * 1024;
const NEWLINE = 0x0a;

export async function findEnd(handle: FileHandle): Promise<ChainEnd> {
  const { size } = await handle.stat();
  let tail: Buffer = Buffer.alloc(0);
  for (let from = size; ; ) {
    const found = lastEntry(tail, from === 0);
    if (found !== undefined) return { ...found, size };
    if (from === 0) return { entry: undefined, torn: tail, size };
    const length = Math.min(CHUNK, from);
    from -= length;
    tail = Buffer.concat([await readFully(handle, from, length), tail]);
  }
}

function lastEntry(tail: Buffer, isWhole: boolean): Omit<ChainEnd, 'size'> | undefined {
  for (let end = tail.lastIndexOf(NEWLINE); end >= 0; ) {
    const before = end === 0 ? -1 : tail.lastIndexOf(NEWLINE, end - 1);
    // Its beginning may be further to the front.
    if (before < 0 && !isWhole) return undefined;
    const entry = parseLine(tail.subarray(before + 1, end));
    if (entry !== undefined && hashOf(entry) === entry.hash) return { entry, torn: tail.subarray(end + 1) };
    end = before;
  }
  return undefined;
}

async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await handle.read(buffer, read, length - read, position + read);
    if (bytesRead === 0) return buffer.subarray(0, read);
    read += bytesRead;
  }
  return buffer;
}
