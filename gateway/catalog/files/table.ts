/**
 * A CSV file as its rows and the text around them, so that changing one row leaves every other byte as it was.
 *
 * Lines that begin with `#` and empty lines belong to the row below them.
 */
import { parse } from 'csv-parse/sync';
import { catalogInvalid, refuse } from '../refusal.ts';

interface TableLine {
  /** Where the row begins, counted from 1. */
  readonly line: number;
  /** Comments and empty lines above the row. */
  readonly before: string;
  /** The row as it is written, with its end of line. */
  readonly text: string;
}

export interface Row extends TableLine {
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly file: string;
  readonly header: TableLine & { readonly columns: readonly string[] };
  readonly rows: readonly Row[];
  /** Comments and empty lines below the last row. */
  readonly after: string;
}

/** Throws CATALOG_INVALID with `file:line` of every row that cannot be read, and of a header without these columns. */
export function parseTable(file: string, text: string, columns: readonly string[]): Table {
  const { lines, after } = cutLines(text);
  const [header, ...rows] = lines.map((line) => ({ ...line, cells: readCells(line.text) }));
  if (header?.cells === undefined) throw catalogInvalid([`${file}:1: there is no header`]);
  const names = header.cells;
  const missing = columns.filter((column) => !names.includes(column));
  refuse([
    ...(missing.length === 0 ? [] : [`${file}:${header.line}: there is no column ${missing.join(', ')}`]),
    ...rows.flatMap(({ line, cells }) => {
      if (cells === undefined) return [`${file}:${line}: the quotes do not fit together`];
      return cells.length === names.length
        ? []
        : [`${file}:${line}: ${cells.length} cells under ${names.length} columns`];
    }),
  ]);
  return {
    file,
    header: { line: header.line, before: header.before, text: header.text, columns: names },
    rows: rows.map(({ cells = [], ...row }) => ({
      ...row,
      cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
    })),
    after,
  };
}

/** The text that `parseTable` was given, when nothing was changed since. */
export const printTable = ({ header, rows, after }: Table): string =>
  [header, ...rows].map(({ before, text }) => before + text).join('') + after;

const BYTE_ORDER_MARK = '\uFEFF';
const REMARK = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
/** Up to the first end of line outside quotes; a doubled quote closes and opens again. */
const ROW = /[^"\n]*(?:"[^"]*"[^"\n]*)*(?:\n|$)/y;

function cutLines(text: string): { readonly lines: readonly TableLine[]; readonly after: string } {
  const lines: TableLine[] = [];
  let before = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  let line = 1;
  for (let at = before.length; at < text.length; ) {
    const remark = matchAt(REMARK, text, at);
    // With a quote that nothing closes, the rest of the file is one row that cannot be read.
    const piece = remark ?? matchAt(ROW, text, at) ?? text.slice(at);
    if (remark !== undefined) before += piece;
    else {
      lines.push({ line, before, text: piece });
      before = '';
    }
    line += piece.split('\n').length - 1;
    at += piece.length;
  }
  return { lines, after: before };
}

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}

/** `undefined` when the text is not one row. */
function readCells(text: string): readonly string[] | undefined {
  try {
    const rows: string[][] = parse(text, { record_delimiter: ['\r\n', '\n'] });
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined;
  }
}
