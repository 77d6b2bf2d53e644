/** Implements the step from the notation of codes.yml, with its lists read, to frozen code schemes. */

import type { CodesFile, SchemeEntry } from './codes-file.ts';
import type { CodeScheme, CodeSchemes, KnownRule, Level, Segment } from './scheme.ts';

/** Name of a list → the values that exist. */
export type KnownLists = ReadonlyMap<string, ReadonlySet<string>>;

/** Precondition: every list that the file names is in `lists`. */
export function toCodeSchemes(file: CodesFile, lists: KnownLists): CodeSchemes {
  return new Map(
    Object.entries(file.schemes).map(([name, entry]) => [name, toCodeScheme(name, entry, file.space, lists)]),
  );
}

function toCodeScheme(name: string, entry: SchemeEntry, space: number, lists: KnownLists): CodeScheme {
  let length = 0;
  const segments = entry.segments.map((segment): Segment => {
    const start = length;
    length += segment.length;
    return Object.freeze({ ...segment, start });
  });
  return Object.freeze({
    name,
    title: entry.title,
    length,
    segments: Object.freeze(segments),
    levels: Object.freeze(entry.levels.map((level) => toLevel(level, lists))),
    space,
    ...(entry.placed && { placed: entry.placed }),
  });
}

function toLevel(entry: SchemeEntry['levels'][number], lists: KnownLists): Level {
  return Object.freeze({
    name: entry.name,
    title: entry.title ?? entry.name,
    where: Object.freeze({ ...entry.where }),
    ...(entry.known && { known: toKnownRule(entry.known, lists) }),
    ...(entry.below && { below: entry.below }),
  });
}

function toKnownRule(
  { list, segments }: { readonly list: string; readonly segments: readonly string[] },
  lists: KnownLists,
): KnownRule {
  const values = lists.get(list);
  if (values === undefined) throw new Error(`[BUG] the list ${list} was not read`);
  return Object.freeze({ list, segments: Object.freeze([...segments]), values });
}
