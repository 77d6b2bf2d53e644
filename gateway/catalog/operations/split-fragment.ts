/** Splitting a fragment into smaller ones, which stay where it was until they are moved. */
import { type CodePattern, coversPattern, uncoveredBy } from '../../../codes/pattern.ts';
import { type Catalog, type DataFragment, placementsOf } from '../catalog.ts';
import { refuse } from '../refusal.ts';
import { someOf } from '../some-of.ts';
import { changed, fragmentNamed } from './change.ts';

/**
 * The pieces must have no code in common and hold, together, exactly the codes of the whole; one of them may
 * keep its name. They take its place in the order of the catalog and its copies.
 */
export function splitFragment(catalog: Catalog, name: string, pieces: readonly DataFragment[]): Catalog {
  const whole = fragmentNamed(catalog, name);
  refuse([...outside(whole, pieces), ...leftOver(whole, pieces), ...taken(catalog, whole, pieces)]);
  const copies = placementsOf(catalog, name);
  const frozen = pieces.map((piece) => Object.freeze({ ...piece }));
  return changed(catalog, {
    fragments: catalog.fragments.flatMap((fragment) => (fragment === whole ? frozen : [fragment])),
    allocation: new Map(
      [...catalog.allocation].flatMap(([fragment, placements]) =>
        fragment === name
          ? pieces.map((piece) => [piece.name, copies] as const)
          : [[fragment, placements] as const],
      ),
    ),
  });
}

/** The codes of the whole that no piece holds, as patterns that have no code in common. */
export const remainderOf = (
  whole: DataFragment,
  pieces: readonly Pick<DataFragment, 'where'>[],
): readonly CodePattern[] =>
  uncoveredBy(
    whole.where,
    pieces.map(({ where }) => where),
  );

const outside = (whole: DataFragment, pieces: readonly DataFragment[]): readonly string[] =>
  pieces
    .filter(({ where }) => !coversPattern(whole.where, where))
    .map(({ name, where }) => `${name} (${where}) reaches beyond ${whole.name} (${whole.where})`);

function leftOver(whole: DataFragment, pieces: readonly DataFragment[]): readonly string[] {
  const rest = remainderOf(whole, pieces);
  return rest.length === 0 ? [] : [`of ${whole.name} no piece holds ${someOf(rest)}`];
}

const taken = ({ fragments }: Catalog, whole: DataFragment, pieces: readonly DataFragment[]) =>
  pieces
    .filter(({ name }) => fragments.some((other) => other !== whole && other.name === name))
    .map(({ name }) => `there is a fragment ${name} already`);
