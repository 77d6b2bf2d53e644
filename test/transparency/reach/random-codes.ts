/** Small worlds at random: a code space cut at random, kept at random, and rows in it that somebody sees some of. */
import fc from 'fast-check';
import {
  type Allocation,
  type Catalog,
  parseSiteId,
  primary,
  type SiteId,
  standby,
} from '../../../gateway/catalog/catalog.ts';
import { pattern } from '../../../gateway/catalog/testing.ts';

export const SITES: readonly SiteId[] = ['a1', 'b2', 'c3', 'd4', 'e5'].map(parseSiteId);

const DIGITS = [...'0123456789'];
const LENGTH = 3;

/** All that there are. */
export const ALL_CODES: readonly string[] = Array.from({ length: 10 ** LENGTH }, (_, at) =>
  String(at).padStart(LENGTH, '0'),
);

/** Digit by digit. */
export const isIn = (code: string, where: string): boolean =>
  [...where].every((wanted, at) => wanted === '?' || wanted === code[at]);

interface Cut {
  /** Which piece, and at which of its free positions. */
  readonly piece: number;
  readonly position: number;
}

/** The whole space, cut again and again by all digits of some position. */
function cutUp(cuts: readonly Cut[]): readonly string[] {
  let pieces: readonly string[] = ['?'.repeat(LENGTH)];
  for (const { piece, position } of cuts) {
    const whole = pieces[piece % pieces.length] ?? '';
    const free = [...whole].flatMap((character, at) => (character === '?' ? [at] : []));
    const at = free[position % Math.max(1, free.length)];
    if (at === undefined) continue;
    const parts = DIGITS.map((digit) => whole.slice(0, at) + digit + whole.slice(at + 1));
    pieces = pieces.flatMap((one) => (one === whole ? parts : [one]));
  }
  return pieces;
}

const cut: fc.Arbitrary<Cut> = fc.record({ piece: fc.nat(60), position: fc.nat(LENGTH - 1) });

export const catalogs: fc.Arbitrary<Catalog> = fc
  .tuple(
    fc.array(cut, { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(fc.shuffledSubarray([...SITES], { minLength: 1, maxLength: 2 })),
  )
  .map(([cuts, homes]) => {
    const fragments = cutUp(cuts).map((where) => ({ name: where, title: where, where: pattern(where) }));
    const allocation: Allocation = new Map(
      fragments.map(({ name }) => {
        const [first, ...others]: readonly SiteId[] = homes.next().value;
        if (first === undefined) throw new Error('a fragment without a home');
        return [name, [primary(first), ...others.map((site) => standby(site, 9))]];
      }),
    );
    const sites = new Map(SITES.map((id) => [id, { id, title: id, url: `http://${id}.invalid` }]));
    return { version: 'v', fragments, sites, allocation };
  });

const position = fc.oneof(
  { weight: 3, arbitrary: fc.constant('?') },
  { weight: 2, arbitrary: fc.constantFrom('1', '2', '3') },
  { weight: 1, arbitrary: fc.constantFrom(...DIGITS) },
);

/** What a caller may see; sometimes nothing. */
export const scopes: fc.Arbitrary<readonly string[]> = fc.array(
  fc.tuple(position, position, position).map((three) => three.join('')),
  { maxLength: 3 },
);

const place = fc.constantFrom('1', '2', '3');
const one = fc.constantFrom(...DIGITS.slice(1));

/** `pun`: a person of a unit of a place. */
export const persons = fc.tuple(place, one, fc.constantFrom(...DIGITS)).map((three) => three.join(''));

/** `p0`, a place and everything in it, or `pu`. */
export const units = fc.tuple(place, fc.oneof(fc.constant('0'), one)).map((two) => two.join(''));

export const unitHas = (unit: string, person: string): boolean =>
  unit.endsWith('0') ? person[0] === unit[0] : person.startsWith(unit);
