/** Part of a text: what the caller typed is looked for literally, so no character has a meaning in LIKE. */
import { searchTerm } from '../names/search-key.ts';
import { IS_LIKE } from '../storage/barrier/part-of-text.ts';
import { anything, type Condition } from './condition.ts';

/** `column` is a search key; nothing typed is part of every text. */
export function containing(column: string, typed: string | null | undefined): Condition {
  const term = searchTerm(typed ?? '');
  if (term === '') return anything;
  return (rows) => rows.whereRaw(`?? ${IS_LIKE} ?`, [column, `%${escapeLike(term)}%`]);
}

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
