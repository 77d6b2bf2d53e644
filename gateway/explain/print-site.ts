/** Prints what one site is asked for a field, what it gave, and who stands in for it. */
import type { AskedSite, Measured, MeasuredSite } from './explained-fetch.ts';
import { counted, fewPatterns, indented, number } from './words.ts';

export function printSite(site: AskedSite, verb = 'ask'): readonly string[] {
  const { patterns, orElse, measured } = site;
  const what = inBrackets(patterns.length === 0 ? undefined : fewPatterns(patterns, 'fragments'), site);
  return [
    `${verb} ${site.site}${what}${measured ? `: ${printReply(measured)}` : ''}`,
    ...orElse.flatMap((other) => printSite(other, 'or else')).map(indented),
  ];
}

/** What a site is told beside the question. */
export function inBrackets(
  fragments: string | undefined,
  { keys, stalenessSeconds }: Pick<AskedSite, 'keys' | 'stalenessSeconds'>,
): string {
  const what = [
    ...(fragments === undefined ? [] : [fragments]),
    ...(keys === undefined ? [] : [counted(keys, 'key')]),
    ...(stalenessSeconds === 0 ? [] : [`up to ${number(stalenessSeconds)} s behind`]),
  ];
  return what.length === 0 ? '' : ` (${what.join(', ')})`;
}

function printReply(reply: MeasuredSite): string {
  if (reply.status === 'answered') return printMeasured(reply);
  const why = reply.error === undefined ? '' : ` with ${reply.error}`;
  return `${reply.status}${why} after ${number(reply.tookMs)} ms`;
}

export const printMeasured = ({ rows, bytes, tookMs }: Measured): string =>
  `${counted(rows, 'row')}, ${counted(bytes, 'byte')}, ${number(tookMs)} ms`;
