/** Writes the error catalogue as a page: what callers may meet, with the status it refuses a request with. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ERRORS, type ErrorEntry } from './catalogue.ts';

export const ERRORS_PAGE = join(import.meta.dirname, '..', 'docs', 'errors.md');

export function printCatalogue(): string {
  const entries: [string, ErrorEntry][] = Object.entries(ERRORS);
  const rows = (exposed: boolean): string[] =>
    entries
      .filter(([, entry]) => entry.exposed === exposed)
      .map(([code, { status, summary }]) => `| \`${code}\` | ${status} | ${summary} |`);
  return [
    '# Errors',
    '',
    'Written from `errors/catalogue.ts` by `npm run docs:errors`. Every error carries its code in `extensions.code`; codes do not',
    'change, messages may. The status is that of a response which the error refuses whole; an error beside data leaves it at 200.',
    'Every response of a gateway that tells an error names its request: in `extensions.requestId`, and in the header `x-request-id`.',
    '',
    '| code | status | what happened |',
    '| --- | --- | --- |',
    ...rows(true),
    '',
    'These stay inside: they are logged, stop a start, and reach a caller only as `INTERNAL_ERROR`.',
    '',
    '| code | status | what happened |',
    '| --- | --- | --- |',
    ...rows(false),
    '',
  ].join('\n');
}

if (import.meta.filename === process.argv[1]) await writeFile(ERRORS_PAGE, printCatalogue());
