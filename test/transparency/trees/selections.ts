/** Random selections out of what is offered: few fields, seldom deep, sometimes twice, under a condition or in a fragment. */
import fc from 'fast-check';
import type { Offer, Offers } from './offers.ts';
import type { Condition, FieldItem, Item, SpreadItem } from './tree.ts';

const condition: fc.Arbitrary<Condition | undefined> = fc.oneof(
  { weight: 9, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      directive: fc.constantFrom('include', 'skip'),
      if: fc.constantFrom<Condition['if'][]>('p', 'q', true, false),
    }),
  },
);

const seldom = fc.oneof(
  { weight: 7, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** Without response keys: those depend on what stands beside a field. */
type Bare = BareField | BareSpread;
type BareField = Omit<FieldItem, 'key'> & { readonly aliased: boolean; readonly repeatable: boolean };
type BareSpread = Omit<SpreadItem, 'select'> & { readonly select: readonly Bare[] };

export interface Selections {
  /** What is selected of a type, at most `depth` levels of rows below each other. */
  of(type: string, depth: number): fc.Arbitrary<readonly Item[]>;
}

/** `subtypes`: of an interface or union, the types that a fragment may name. */
export function selections(
  offers: Offers,
  subtypes: Readonly<Record<string, readonly string[]>>,
): Selections {
  const known = new Map<string, fc.Arbitrary<readonly Item[]>>();

  const field = (offer: Offer, depth: number): fc.Arbitrary<Bare> => {
    const below =
      offer.of === undefined ? fc.constant(undefined) : of(offer.of, isDeep(offer) ? depth - 1 : depth);
    const repeatable = offer.of === undefined && offer.args === undefined;
    return fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant(offer.name),
      args: offer.args ?? fc.constant({}),
      byVariable: fc.boolean(),
      condition: offer.requires ? fc.constant(undefined) : condition,
      select: below,
      split: seldom.chain((twice) => (twice ? fc.constantFrom(1, 2) : fc.constant(undefined))),
      aliased: repeatable ? fc.constant(false) : seldom,
      repeatable: fc.constant(repeatable),
    });
  };

  const items = (
    type: string,
    depth: number,
    most: number,
    within = false,
  ): fc.Arbitrary<readonly Bare[]> => {
    const open = (offers[type] ?? []).filter(
      (offer) => (depth > 0 || !isDeep(offer)) && !(within && offer.requires),
    );
    const one = open.map((offer) => ({ weight: offer.weight ?? 1, arbitrary: field(offer, depth) }));
    // Within a fragment no further one, or there would be no end.
    const named = within ? [] : [undefined, ...(subtypes[type] ?? [])];
    const spreads = named.map((on) => ({
      weight: on === undefined ? 1 : 4,
      arbitrary: fc.record({
        kind: fc.constant('spread' as const),
        on: fc.constant(on),
        named: fc.boolean(),
        condition,
        select: items(on ?? type, depth, 2, true),
      }) as fc.Arbitrary<Bare>,
    }));
    const all = [...one, ...spreads];
    return fc.array(fc.oneof(...(all.length > 0 ? all : [TYPENAME])), { minLength: 1, maxLength: most });
  };

  const of = (type: string, depth: number): fc.Arbitrary<readonly Item[]> => {
    const name = `${type} ${depth}`;
    const arbitrary = known.get(name) ?? items(type, depth, type === 'Query' ? 2 : 3).map(withKeys);
    known.set(name, arbitrary);
    return arbitrary;
  };
  return { of };
}

/** Rows or groups beside or below those in hand: only these make an operation deep. */
const isDeep = ({ name, of = '' }: Offer): boolean =>
  name !== 'node' &&
  /(Connection|Group)$|^(Staff|Member|Organization|Course|Attendance|TrainingKind)$/.test(of);

const TYPENAME = {
  weight: 1,
  arbitrary: fc.constant<Bare>({
    kind: 'field',
    name: '__typename',
    args: {},
    byVariable: false,
    condition: undefined,
    select: undefined,
    split: undefined,
    aliased: false,
    repeatable: true,
  }),
};

/** One key for one field, unless it is a leaf that may stand there twice. */
function withKeys(bare: readonly Bare[]): readonly Item[] {
  let number = 0;
  const used = new Set<string>();
  const name = (item: Bare): Item => {
    if (item.kind === 'spread') return { ...item, select: item.select.map(name) };
    const { aliased, repeatable, ...field } = item;
    number += 1;
    const key = aliased || (used.has(field.name) && !repeatable) ? `${field.name}_${number}` : field.name;
    used.add(key);
    return { ...field, key };
  };
  return bare.map(name);
}
