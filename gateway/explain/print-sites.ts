/** Prints the sites of a field: each in a line of its own, or many that are asked alike in one; the tree has them all. */
import { someOf } from '../catalog/some-of.ts';
import type { AskedSite } from './explained-fetch.ts';
import { inBrackets, printSite } from './print-site.ts';
import { number } from './words.ts';

/** So many lines a person still reads. */
const LINES = 12;

export const printSites = (sites: readonly AskedSite[]): readonly string[] =>
  askedAlike(sites).flatMap((run) =>
    run.length > LINES ? [printRun(run)] : run.flatMap((site) => printSite(site)),
  );

/** The names, as many as a person reads. */
export const siteNames = (sites: readonly string[]): string =>
  sites.length > LINES ? someOf(sites) : sites.join(' ');

/** Sites that follow one another and differ in nothing but their names and fragments: their order says who comes first. */
function askedAlike(sites: readonly AskedSite[]): readonly (readonly AskedSite[])[] {
  const runs: AskedSite[][] = [];
  for (const site of sites) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && isAskedLike(site, run[0])) run.push(site);
    else runs.push([site]);
  }
  return runs;
}

/** What was measured, and who stands in, is different for each. */
const isAskedLike = (one: AskedSite, other: AskedSite): boolean =>
  one.keys === other.keys &&
  one.stalenessSeconds === other.stalenessSeconds &&
  (one.patterns.length === 0) === (other.patterns.length === 0) &&
  [one, other].every(({ measured, orElse }) => measured === undefined && orElse.length === 0);

function printRun(sites: readonly AskedSite[]): string {
  const [first] = sites;
  const fragments = first?.patterns.length === 0 ? undefined : 'each its own fragments';
  const what = first === undefined ? '' : inBrackets(fragments, first);
  return `ask ${number(sites.length)} sites${what}: ${someOf(sites.map(({ site }) => site))}`;
}
