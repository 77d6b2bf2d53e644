/**
 * The key of a row as it stands in a site's evidence: who has the site's secret can ask for a row they name, who has only
 * the entries learns no key, nor that two sites speak of the same row.
 */
import { createHmac } from 'node:crypto';

/** 128 bits: as many as make two rows of one site different for certain. */
const BYTES = 16;

export interface KeyedRow {
  readonly chain: string;
  readonly relation: string;
  readonly key: string;
}

export const rowKey = (secret: Buffer, { chain, relation, key }: KeyedRow): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([chain, relation, key]))
    .digest()
    .subarray(0, BYTES)
    .toString('base64url');
