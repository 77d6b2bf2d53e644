/** Values for one field of a filter, most of them such that one chosen row fits. */
import fc from 'fast-check';

/** The values of a column. */
export interface Values {
  /** That of the row which should fit; undefined when it has none. */
  readonly own: string | undefined;
  /** Those of all rows, each once. */
  readonly all: readonly string[];
}

const PLENTY = 6;

/** A few values, mostly the row's own among them; seldom none, seldom one that `strange` makes and nobody has. */
export function listWith(
  { own, all }: Values,
  strange: (value: string) => string = (value) => value,
): fc.Arbitrary<readonly string[]> {
  if (all.length === 0) return fc.constant([]);
  const others = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...all) },
      { weight: 1, arbitrary: fc.constantFrom(...all).map(strange) },
    ),
    { maxLength: PLENTY },
  );
  const withOwn = fc.tuple(others, fc.nat(PLENTY)).map(([values, at]) => {
    return own === undefined ? values : [...values.slice(0, at), own, ...values.slice(at)];
  });
  return fc.oneof({ weight: 10, arbitrary: withOwn }, { weight: 2, arbitrary: others });
}

interface Unit {
  readonly code: string;
  readonly parent_code: string | null;
}

/** The row's unit or one above it, and sometimes others. */
export function fromUnitDown(
  values: Values,
  organizations: readonly Unit[],
): fc.Arbitrary<readonly string[]> {
  const parents = new Map(organizations.map(({ code, parent_code }) => [code, parent_code]));
  const chain: string[] = [];
  for (let code = values.own; code !== undefined; code = parents.get(code) ?? undefined) chain.push(code);
  const all = organizations.map(({ code }) => code);
  if (chain.length === 0) return listWith({ own: undefined, all });
  return fc.constantFrom(...chain).chain((own) => listWith({ own, all }));
}

/** From one date to another, mostly around the row's own; either end may be open, or both. */
export function rangeAround({ own, all }: Values): fc.Arbitrary<unknown> {
  const date = fc.constantFrom(own ?? '2000-02-29', '1980-02-29', ...all);
  const end = fc.oneof(
    { weight: 4, arbitrary: date },
    { weight: 2, arbitrary: fc.constantFrom(null, undefined) },
  );
  return fc.tuple(end, end, fc.nat(7)).map(([one, other, odd]) => {
    const crossed = typeof one === 'string' && typeof other === 'string' && one > other && odd > 0;
    const [from, to] = crossed ? [other, one] : [one, other];
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  });
}

/** A piece of one of the spellings, in any case, with its diacritics or without. */
export function pieceOf(...spellings: readonly Values[]): fc.Arbitrary<string> {
  const own = spellings.flatMap((values) => values.own ?? []);
  const all = spellings.flatMap((values) => values.all);
  if (all.length === 0) return fc.constant('');
  const piece = fc
    .record({
      spelling: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(own.length > 0 ? own : all)) },
        { weight: 1, arbitrary: fc.constantFrom(...all) },
      ),
      from: fc.nat(8),
      length: fc.integer({ min: 1, max: 5 }),
      letters: fc.constantFrom('as they are', 'large', 'bare'),
    })
    .map(({ spelling, from, length, letters }) => {
      const characters = [...spelling];
      const start = from % Math.max(characters.length, 1);
      const cut = characters
        .slice(start, start + length)
        .join('')
        .trim();
      return letters === 'large' ? cut.toUpperCase() : letters === 'bare' ? bare(cut) : cut;
    });
  // Nothing of the latter means anything in LIKE.
  return fc.oneof(
    { weight: 15, arbitrary: piece },
    { weight: 1, arbitrary: fc.constantFrom('', '%', '_', 'a\\', '😀') },
  );
}

/** Mostly what the row has. */
export const flag = (own: boolean): fc.Arbitrary<boolean> => fc.constantFrom(own, own, !own);

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
