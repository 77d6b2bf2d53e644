/** Reads a YAML document against its shape; what does not fit is refused with file, line and path. */
import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { TributaryError } from '../errors/tributary-error.ts';

/** Throws CONFIGURATION_INVALID, its message beginning `file:line: path:`. */
export async function readDocument<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TributaryError('CONFIGURATION_INVALID', `${file}: the file could not be read`, {}, { cause });
  });
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const [broken] = yaml.errors;
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line;
    throw new TributaryError('CONFIGURATION_INVALID', `${file}:${line}: ${broken.message}`);
  }
  const parsed = shape.safeParse(yaml.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `${file}:${lineOf(yaml, lines, path)}: ${path.join('.') || 'document'}: ${issue?.message}`,
  );
}

/** The line of the innermost node on the path that exists: a missing key has none of its own. */
function lineOf(yaml: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
