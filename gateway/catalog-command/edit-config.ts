/** Changes the table of sites in a gateway's configuration as an operator would by hand: everything else stays. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, parse, parseDocument } from 'yaml';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { SiteId } from '../catalog/catalog.ts';

type Sites = Readonly<Record<string, string>>;

/** Throws CONFIGURATION_INVALID when the table is written in a way that cannot be added to. */
export function withSite(file: string, text: string, site: SiteId, url: string): string {
  const entry = `${site}: ${/^[\w:/.-]+$/.test(url) ? url : JSON.stringify(url)}`;
  const { flow, entries } = locateSites(text);
  const last = entries.at(-1);
  const edited =
    last === undefined
      ? text
      : flow
        ? replaced(text, last.end, last.end, `, ${entry}`)
        : replaced(
            text,
            lineEnd(text, last.end),
            lineEnd(text, last.end),
            `\n${indent(text, last.start)}${entry}`,
          );
  return verified(file, text, edited, (sites) => ({ ...sites, [site]: url }), `write "${entry}" under sites`);
}

/** Throws CONFIGURATION_INVALID when the site cannot be taken out. */
export function withoutSite(file: string, text: string, site: SiteId): string {
  const { flow, entries } = locateSites(text);
  const at = entries.findIndex(({ name }) => name === site);
  const [before, entry, next] = [entries[at - 1], entries[at], entries[at + 1]];
  let edited = text;
  if (entry !== undefined && !flow) {
    edited = replaced(text, lineStart(text, entry.start), lineEnd(text, entry.end) + 1, '');
  } else if (entry !== undefined) {
    const [from, to] =
      next === undefined ? [before?.end ?? entry.start, entry.end] : [entry.start, next.start];
    edited = replaced(text, from, to, '');
  }
  const remaining = (sites: Sites) =>
    Object.fromEntries(Object.entries(sites).filter(([name]) => name !== site));
  return verified(file, text, edited, remaining, `take ${site} out of sites`);
}

interface LocatedEntry {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where each site stands in the text; none when there is no table. */
function locateSites(text: string): { readonly flow: boolean; readonly entries: readonly LocatedEntry[] } {
  const table = parseDocument(text).get('sites', true);
  if (!isMap(table)) return { flow: false, entries: [] };
  const entries = table.items.flatMap(({ key, value }) => {
    if (!isNode(key) || !isNode(value) || !key.range || !value.range) return [];
    return [{ name: String(key), start: key.range[0], end: value.range[1] }];
  });
  return { flow: table.flow === true, entries };
}

/** Only a text that says what it said, and the change, is given back. */
function verified(
  file: string,
  before: string,
  after: string,
  change: (sites: Sites) => Sites,
  byHand: string,
): string {
  const was: { readonly sites: Sites } = parse(before);
  try {
    if (after !== before && isDeepStrictEqual(parse(after), { ...was, sites: change(was.sites) }))
      return after;
  } catch {
    // No YAML any more: said below.
  }
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `${file}: this file has to be changed by hand: ${byHand}`,
  );
}

const replaced = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Before the end of the line, which may be two characters. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const indent = (text: string, at: number): string => text.slice(lineStart(text, at), at);
