/** Implements loading: a deployment's codes.yml, with the lists it names, becomes its code schemes. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemeError } from './code-error.ts';
import { parseCodesFile } from './codes-file.ts';
import { loadKnownLists } from './load-lists.ts';
import type { CodeSchemes } from './scheme.ts';
import { toCodeSchemes } from './to-code-schemes.ts';

/** Throws CODE_SCHEME_INVALID, naming the file and the path inside it, when the schemes cannot be used. */
export async function loadCodeSchemes(deploymentDirectory: string): Promise<CodeSchemes> {
  const path = join(deploymentDirectory, 'codes.yml');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw schemeError(path, 'cannot be read', { cause });
  });
  const file = parseCodesFile(text, path);
  return toCodeSchemes(file, await loadKnownLists(path, deploymentDirectory, file));
}
