/** `npm run leaks -- <folder>`: whether a planted value stands in what a test run has written. */
import { existsSync } from 'node:fs';
import { lookThrough } from './look-through.ts';

const USAGE = `npm run leaks -- <folder>

Looks for the planted personal values (test/leaks/planted.ts) in everything in the folder: what a run of the tests has kept
there, when TRIBUTARY_OUTPUT named it. Exits with 1 when one is found, or when a kind of output is missing.`;

const [folder, ...others] = process.argv.slice(2);

if (folder === '--help') {
  console.log(USAGE);
} else if (folder === undefined || others.length > 0 || !existsSync(folder)) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const { files, bytes, leaks, missing } = await lookThrough(folder);
  for (const leak of leaks) console.error(`leaked: ${leak}`);
  if (missing.length > 0) console.error(`nothing was kept of: ${missing.join(', ')}`);
  console.log(`${files} files of ${bytes} bytes were looked through, ${leaks.length} planted values found`);
  process.exitCode = leaks.length + missing.length > 0 ? 1 : 0;
}
