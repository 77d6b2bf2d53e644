/** Divides a whole number into whole shares that follow weights and stay between bounds. */

export interface Portion {
  readonly weight: number;
  readonly least?: number;
  readonly most?: number;
}

/**
 * The shares add up to `total`, unless every share is at its upper bound. When even the lower bounds add up to
 * more than `total`, the first portions get theirs and the last get nothing.
 */
export function share(total: number, portions: readonly Portion[]): readonly number[] {
  const shares = portions.map(() => 0);
  let rest = total;
  portions.forEach(({ least = 0 }, i) => {
    const given = Math.min(least, rest);
    shares[i] = given;
    rest -= given;
  });
  // What a full portion cannot take is offered again to those with room.
  while (rest > 0) {
    const open = portions.flatMap((portion, i) => (roomOf(portion, shares[i] ?? 0) > 0 ? [i] : []));
    const weight = open.reduce((sum, i) => sum + (portions[i]?.weight ?? 0), 0);
    if (weight <= 0) break;
    rest -= pour(rest, weight, open, portions, shares);
  }
  return shares;
}

const roomOf = ({ most = Number.POSITIVE_INFINITY }: Portion, taken: number): number => most - taken;

/** One round: whole parts first, then single units to the largest remainders. Returns how much was given. */
function pour(
  amount: number,
  weight: number,
  open: readonly number[],
  portions: readonly Portion[],
  shares: number[],
): number {
  let given = 0;
  const give = (i: number, wanted: number) => {
    const portion = portions[i];
    if (portion === undefined) return;
    const taken = Math.min(wanted, amount - given, roomOf(portion, shares[i] ?? 0));
    shares[i] = (shares[i] ?? 0) + taken;
    given += taken;
  };
  const exact = (i: number) => (amount * (portions[i]?.weight ?? 0)) / weight;
  for (const i of open) give(i, Math.floor(exact(i)));
  const byRemainder = [...open].sort((a, b) => (exact(b) % 1) - (exact(a) % 1) || a - b);
  for (const i of byRemainder) give(i, 1);
  return given;
}
