/** Reads entries out of a file's bytes as they are: what is no entry is kept as the bytes that it was. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Entry } from '../entry.ts';
import type { Scrap } from '../verify/stored-chain.ts';
import { parseLine } from './line.ts';

export async function readChainFile(file: string): Promise<readonly (Entry | Scrap)[]> {
  const reader = chainReader();
  for await (const chunk of createReadStream(file)) reader.take(chunk as Buffer);
  return reader.end();
}

export interface ChainReader {
  take(chunk: Buffer): void;
  end(): readonly (Entry | Scrap)[];
}

const NEWLINE = 0x0a;

export function chainReader(): ChainReader {
  const stored: (Entry | Scrap)[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let scraps: Buffer[] = [];
  const endScrap = (): void => {
    if (scraps.length > 0) stored.push(toScrap(scraps));
    scraps = [];
  };
  const takeLine = (line: Buffer): void => {
    const entry = parseLine(line.subarray(0, -1));
    if (entry === undefined) {
      scraps.push(line);
      return;
    }
    endScrap();
    stored.push(entry);
  };
  return {
    take(chunk) {
      let from = 0;
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        takeLine(bytes.subarray(from, end + 1));
        from = end + 1;
      }
      rest = bytes.subarray(from);
    },
    end() {
      // A line without its end was not written to its end, whatever it says.
      if (rest.length > 0) scraps.push(rest);
      endScrap();
      return stored;
    },
  };
}

/** Of everything that stands between two entries. */
export function toScrap(pieces: readonly Uint8Array[]): Scrap {
  const sha256 = createHash('sha256');
  for (const piece of pieces) sha256.update(piece);
  return { bytes: pieces.reduce((sum, { length }) => sum + length, 0), sha256: sha256.digest('hex') };
}
