/** Keeps the evidence of a house before the house is gone: entries tell of no personal values. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { isKept, keep } from './kept-output.ts';

/** Of gateways: the files in the folders below one that are called so. */
export async function keepEvidenceFiles(folder: string): Promise<void> {
  if (!isKept()) return;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    if (basename(parentPath) === 'evidence') keep('evidence', await readFile(join(parentPath, name), 'utf8'));
  }
}

/** Of a site. */
export async function keepEvidenceOf(database: pg.Pool): Promise<void> {
  if (!isKept()) return;
  const { rows } = await database.query<{ body: string }>('SELECT body::text FROM tributary_evidence.entry');
  for (const { body } of rows) keep('evidence', body);
}
