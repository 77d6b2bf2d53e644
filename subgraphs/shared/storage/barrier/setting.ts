/**
 * The caller's scope as the database hears it: settings of one transaction, which the policies of every table read.
 *
 * `tributary.read_staff = {08%,00_000700%}`: the rows of these places are there, all others are not. Unset, empty and
 * malformed are nothing.
 */
import type { CodePattern } from '../../../../codes/pattern.ts';
import type { CodeSchemes } from '../../../../codes/scheme.ts';
import { likesOf } from '../../scope/code-predicate.ts';
import type { Relation } from '../../scope/relation.ts';

export interface Setting {
  readonly name: string;
  readonly value: string;
}

export const readSetting = (entity: string): string => `tributary.read_${entity.toLowerCase()}`;

export const writeSetting = (entity: string): string => `tributary.write_${entity.toLowerCase()}`;

/** Every row; the policies know this text and then compare no code. */
export const EVERYTHING = '{%}';

const LIKE = /^[0-9_%]+$/;

/** A list of LIKE patterns as the literal of a `text[]`, or the empty text: no row. */
export function toSettingValue(likes: readonly string[]): string {
  const wrong = likes.find((like) => !LIKE.test(like));
  if (wrong !== undefined) throw new Error(`[BUG] ${wrong} is no pattern of a place`);
  if (likes.length === 0) return '';
  return likes.includes('%') ? EVERYTHING : `{${likes.join(',')}}`;
}

/**
 * The settings of a transaction that reads these relations and writes nothing. All of them are named, also those that
 * say nothing: what a role or a database has as a default must not hold.
 */
export function readSettings(
  relations: readonly Relation[],
  patternsOf: (entity: string) => readonly CodePattern[],
  schemes: CodeSchemes,
): readonly Setting[] {
  // Relations of one entity have places of one scheme: the migration sees to it.
  const byEntity = new Map(relations.map((relation) => [relation.entity, relation]));
  return [...byEntity.values()].flatMap((relation) => [
    toReadSetting(relation, patternsOf(relation.entity), schemes),
    { name: writeSetting(relation.entity), value: '' },
  ]);
}

export const toReadSetting = (
  relation: Relation,
  patterns: readonly CodePattern[],
  schemes: CodeSchemes,
): Setting => ({
  name: readSetting(relation.entity),
  value: toSettingValue(likesOf(patterns, relation, schemes)),
});
