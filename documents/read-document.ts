/** Reads a YAML document against its shape; what does not fit is refused with file, line and path. */
import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ErrorCode } from '../errors/catalogue.ts';
import { TributaryError } from '../errors/tributary-error.ts';

/** A document that fits its shape, and a way to refuse it later for what the shape could not say. */
export interface LocatedDocument<Value> {
  readonly value: Value;
  /** File and line of the path, as `file:line`. */
  place(path: readonly PropertyKey[]): string;
  /** Throws, naming file and line of the path. */
  refuse(path: readonly PropertyKey[], why: string): never;
}

/** Throws CONFIGURATION_INVALID with every fault found, each as `file:line: path: message`. */
export async function readDocument<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): Promise<z.infer<Shape>> {
  return (await readLocated(file, shape, 'CONFIGURATION_INVALID')).value;
}

export async function readLocated<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
  code: ErrorCode,
): Promise<LocatedDocument<z.infer<Shape>>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TributaryError(code, `${file}: the file could not be read`, {}, { cause });
  });
  const lines = new LineCounter();
  // Prettily told, an error would quote the line, and so a password or a name.
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // A key written twice is only an error here: the values would already be those of the second.
  const [broken] = yaml.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new TributaryError(code, `${file}:${line}: ${broken.message}`);
  }
  const place = (path: readonly PropertyKey[]): string => `${file}:${lineOf(yaml, lines, path)}`;
  const parsed = shape.safeParse(yaml.toJS());
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${place(path)}: ${path.map(String).join('.') || 'document'}: ${message}`,
    );
    throw new TributaryError(code, faults.join('; '));
  }
  return {
    value: parsed.data,
    place,
    refuse: (path, why) => {
      throw new TributaryError(code, `${place(path)}: ${why}`);
    },
  };
}

/** The line of the innermost node on the path that exists: a missing key has none of its own. */
function lineOf(yaml: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
