/** Somebody who writes down all that is told as equations, and looks which other numbers follow. */
import { countIn, type Dimensions, type Person, type ToldCell } from './testing.ts';

/** Over this prime a system has the solutions that it has over the rationals, but for coincidences that never last. */
const PRIME = 2_147_483_647n;

type Equation = bigint[];

/** Whether the number of such people follows from what is told, whatever people there are of these values. */
export function isDetermined(
  secret: Omit<ToldCell, 'count'>,
  told: readonly ToldCell[],
  values: readonly Person[],
): boolean {
  const equation = (cell: { readonly dimensions: Dimensions; readonly keys: readonly string[] }): Equation =>
    values.map((person) => BigInt(countIn([person], cell)));
  const solved: Equation[] = [];
  for (const cell of told) {
    const rest = reduce(equation(cell), solved);
    if (rest.some((factor) => factor !== 0n)) solved.push(rest);
  }
  return reduce(equation(secret), solved).every((factor) => factor === 0n);
}

/** What is left of an equation when all that is solved is taken out of it. */
function reduce(equation: Equation, solved: readonly Equation[]): Equation {
  let rest = equation;
  for (const known of solved) {
    const at = known.findIndex((factor) => factor !== 0n);
    const times = ((rest[at] ?? 0n) * inverse(known[at] ?? 1n)) % PRIME;
    if (times === 0n) continue;
    rest = rest.map((factor, place) => (((factor - times * (known[place] ?? 0n)) % PRIME) + PRIME) % PRIME);
  }
  return rest;
}

function inverse(factor: bigint): bigint {
  let [result, base] = [1n, factor];
  for (let exponent = PRIME - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** All worlds in which everything that is told is so: how many people there are of each combination of values. */
export function* worldsOf(
  told: readonly ToldCell[],
  values: readonly Person[],
): Generator<readonly number[]> {
  const [person, ...others] = values;
  if (person === undefined) {
    if (told.every(({ count }) => count === 0)) yield [];
    return;
  }
  const holding = told.filter((cell) => countIn([person], cell) > 0);
  const most = Math.min(...holding.map(({ count }) => count));
  for (let people = 0; people <= most; people += 1) {
    const rest = told.map((cell) =>
      holding.includes(cell) ? { ...cell, count: cell.count - people } : cell,
    );
    // What nobody else can fill must be full.
    const full = rest.every((cell) => cell.count === 0 || others.some((other) => countIn([other], cell) > 0));
    if (full) for (const world of worldsOf(rest, others)) yield [people, ...world];
  }
}
