/** What the fragments must hold between them: the codes a deployment knows, and those its code schemes can produce. */
import { join } from 'node:path';
import { z } from 'zod';
import { loadCodeSchemes } from '../../codes/load.ts';
import { type CodePattern, parsePattern } from '../../codes/pattern.ts';
import type { CodeScheme } from '../../codes/scheme.ts';
import { type LocatedDocument, readLocated } from '../../documents/read-document.ts';
import { isFile } from './files/is-file.ts';
import { loadKnownCodes } from './known-codes.ts';

export interface Completeness {
  /** The part of the code space that this catalog answers for: everything, or what lies below a hub. */
  readonly within: readonly CodePattern[];
  /** Codes of units that exist, each of which must lie in exactly one fragment. */
  readonly known: readonly string[];
  /** Schemes whose every code must lie in some fragment. */
  readonly schemes: readonly CodeScheme[];
}

const pattern = z.string({ error: 'must be quoted, or its leading zeros are lost' });

const completenessDocument = z.strictObject({
  within: z.array(pattern).min(1).optional(),
  schemes: z.array(z.string()).default([]),
  known: z
    .array(
      z.union([
        z.strictObject({ file: z.string().min(1), code: z.string().min(1) }),
        z.strictObject({ codes: z.array(pattern).min(1) }),
      ]),
    )
    .default([]),
});

export const COMPLETENESS_FILE = 'completeness.yml';

/** `undefined` when the deployment's catalog says nothing about it. Throws CATALOG_INVALID with file and line. */
export async function loadCompleteness(directory: string, space: number): Promise<Completeness | undefined> {
  const file = join(directory, 'catalog', COMPLETENESS_FILE);
  if (!(await isFile(file))) return undefined;
  const document = await readLocated(file, completenessDocument, 'CATALOG_INVALID');
  const { within, schemes, known } = document.value;
  return {
    within: within?.map((text, at) => parseWithin(document, text, at, space)) ?? [everything(space)],
    known: (await Promise.all(known.map((source) => loadKnownCodes(directory, source)))).flat(),
    schemes: schemes.length === 0 ? [] : await namedSchemes(document, directory, schemes),
  };
}

const everything = (space: number): CodePattern => '?'.repeat(space) as CodePattern;

type Located = LocatedDocument<z.infer<typeof completenessDocument>>;

function parseWithin(document: Located, text: string, at: number, space: number): CodePattern {
  try {
    return parsePattern(text, space);
  } catch (error) {
    return document.refuse(['within', at], error instanceof Error ? error.message : String(error));
  }
}

async function namedSchemes(
  document: Located,
  directory: string,
  names: readonly string[],
): Promise<readonly CodeScheme[]> {
  const schemes = await loadCodeSchemes(directory);
  return names.map((name, at) => {
    const scheme = schemes.get(name);
    if (scheme === undefined) return document.refuse(['schemes', at], `codes.yml has no scheme ${name}`);
    // What such a code leaves open, another scheme's code says: its own place is no single fragment's.
    if (scheme.placed !== undefined) {
      return document.refuse(['schemes', at], `codes of ${name} do not say in full where a row is kept`);
    }
    return scheme;
  });
}
