/**
 * What fetches have reported, in the order in which it stands in the answer. Those that run side by side end in one
 * order or another, and which was the quicker one may be for the sake of rows that the caller does not see.
 */
type Path = readonly (string | number)[];

interface Placed {
  readonly path?: Path | undefined;
}

/** What has no path comes first; what has the same path stays in the order in which it came. */
export const inOrderOfAnswer = <Entry extends Placed>(entries: readonly Entry[], data: unknown): Entry[] =>
  [...entries].sort(({ path: one = [] }, { path: other = [] }) => compare(one, other, data));

/** `data`: what stands where both paths have come to. Below a null, names decide. */
function compare(one: Path, other: Path, data: unknown): number {
  const [[step, ...rest], [otherStep, ...otherRest]] = [one, other];
  if (step === undefined || otherStep === undefined) return one.length - other.length;
  // A path through all entries of a list names them by a sign, or not at all.
  if (Array.isArray(data) && typeof step === 'string' && typeof otherStep === 'string') {
    const [entry] = data;
    return step === EACH && otherStep === EACH
      ? compare(rest, otherRest, entry)
      : compare(withoutSign(one), withoutSign(other), entry);
  }
  if (step === otherStep) return compare(rest, otherRest, at(data, step));
  if (typeof step === 'number' && typeof otherStep === 'number') return step - otherStep;
  return placeOf(step, data) - placeOf(otherStep, data) || (String(step) < String(otherStep) ? -1 : 1);
}

const EACH = '@';

const withoutSign = (path: Path): Path => (path[0] === EACH ? path.slice(1) : path);

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  data !== null && typeof data === 'object';

const at = (data: unknown, step: string | number): unknown =>
  isObject(data) ? data[String(step)] : undefined;

/** Keys of an answer stand in the order of the operation. */
function placeOf(step: string | number, data: unknown): number {
  const place = isObject(data) ? Object.keys(data).indexOf(String(step)) : 0;
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}
