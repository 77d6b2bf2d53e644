/** The keys of the rows that a caller may see: every row in memory, held against the rights. */
import type { House } from '../../house/house.ts';
import { RELATIONS, type RelationName } from '../oracle/relations.ts';
import type { TestWorld } from '../world.ts';

export function visibleKeys(
  relation: RelationName,
  caller: string | undefined,
  house: House,
  { sees }: TestWorld,
): readonly string[] {
  const { key, place } = RELATIONS[relation];
  return house.rows[relation].flatMap((row) => {
    const values = row as unknown as Readonly<Record<string, string>>;
    return sees(caller, String(values[place])) ? [String(values[key])] : [];
  });
}
