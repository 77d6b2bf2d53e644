/** An entry as one line of a gateway's file: there is one way to write it, and no byte to spare. */
import type { Entry } from '../entry.ts';

export const printLine = ({ seq, body, previous, hash }: Entry): string =>
  `{"body":${body},"hash":"${hash}","previous":"${previous}","seq":${seq}}\n`;

const LINE =
  /^\{"body":(\{.*\}),"hash":"([0-9a-f]{64})","previous":"([0-9a-f]{64})","seq":([1-9][0-9]{0,14})\}$/;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `bytes` without the line's end. Undefined: it is no entry. */
export function parseLine(bytes: Uint8Array): Entry | undefined {
  const parts = LINE.exec(decoded(bytes));
  if (parts === null) return undefined;
  // The body is what stands there, byte for byte: that is what the hash is of.
  const [, body = '', hash = '', previous = '', seq] = parts;
  return { seq: Number(seq), body, previous, hash };
}

function decoded(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return '';
  }
}
