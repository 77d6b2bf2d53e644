/** Looks for planted values in what was written. */
import { PLANTED, type PlantedName } from './planted.ts';
import { writtenWays } from './written-ways.ts';

export interface Finding {
  /** What it is, and not the value. */
  readonly value: PlantedName;
  /** How it is written. */
  readonly way: string;
  /** The line it stands on, from 1. */
  readonly line: number;
}

const LOOKED_FOR = Object.entries(PLANTED).flatMap(([name, value]) =>
  [...writtenWays(value)].flatMap(([way, texts]) =>
    texts.map((text) => ({ value: name as PlantedName, way, text })),
  ),
);

/** One finding for each value and way, where it stands first. */
export function findPlanted(bytes: Buffer): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { value, way, text } of LOOKED_FOR) {
    const at = bytes.indexOf(text);
    const name = `${value} ${way}`;
    if (at === -1 || found.has(name)) continue;
    found.set(name, { value, way, line: lineOf(bytes, at) });
  }
  return [...found.values()];
}

const NEW_LINE = 10;

const lineOf = (bytes: Buffer, at: number): number =>
  bytes.subarray(0, at).reduce((lines, byte) => (byte === NEW_LINE ? lines + 1 : lines), 1);
