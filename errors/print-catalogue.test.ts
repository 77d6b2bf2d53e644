import { readFile } from 'node:fs/promises';
import { ERRORS_PAGE, printCatalogue } from './print-catalogue.ts';

test('docs/errors.md is what the catalogue says (npm run docs:errors writes it)', async () => {
  expect(await readFile(ERRORS_PAGE, 'utf8')).toBe(printCatalogue());
});
