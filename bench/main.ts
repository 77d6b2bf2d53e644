/** `npm run bench [-- name …]`: each comparison in a run of its own, ratios first; ends with 1 when a limit is broken. */
import setup from '../test/postgres/global-setup.ts';
import { deepPage } from './deep-page.ts';
import { hiddenRows } from './hidden-rows.ts';
import { prunedSearch } from './pruned-search.ts';
import { type Finding, isWithin, printFinding } from './report.ts';
import { rowSecurity } from './row-security.ts';

const COMPARISONS: Readonly<Record<string, () => Promise<Finding>>> = Object.freeze({
  'pruned-search': prunedSearch,
  'deep-page': deepPage,
  'row-security': rowSecurity,
  'hidden-rows': hiddenRows,
});

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(COMPARISONS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no ${unknown.join(', ')}; there are ${Object.keys(COMPARISONS).join(', ')}.\n`,
  );
  process.exit(2);
}

const stop = await setup();
let broken = false;
try {
  for (const [name, compare] of Object.entries(COMPARISONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stdout.write(`${name} …\n`);
    const finding = await compare();
    broken ||= !isWithin(finding);
    process.stdout.write(`${printFinding(finding)}\n`);
  }
} finally {
  await stop();
}
process.exit(broken ? 1 : 0);
