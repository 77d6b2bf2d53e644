/** The cursors of an answer, each with the way to its connection. */

export interface FoundCursor {
  readonly cursor: string;
  /** Response keys from the root to the connection. */
  readonly path: readonly string[];
}

/** Leaves keep their names in the trees that are asked here. */
const NAMES: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor']);

export function cursorsIn(data: unknown): readonly FoundCursor[] {
  const found: FoundCursor[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      value.forEach((entry, at) => {
        walk(entry, [...path, at]);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) {
        if (typeof part === 'string' && NAMES.has(name)) {
          // …, edges, 3 or …, pageInfo: under whatever names.
          const connection = path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);
          found.push({ cursor: part, path: connection.filter((step) => typeof step === 'string') });
        } else walk(part, [...path, name]);
      }
    }
  };
  walk(data, []);
  return found;
}
