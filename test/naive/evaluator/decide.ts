/** Whether a question may be answered: by policy, caller and arguments, never by rows. */

import type { Relation } from '../world/policies.ts';
import type { World } from '../world/world.ts';
import { belowUnit, placeOfCode } from './narrowing.ts';
import { isGiven, WORDS } from './reads.ts';
import { isMeant, type Narrowing, type View } from './view.ts';

export interface Arguments {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: readonly { readonly by: string; readonly direction: 'ASC' | 'DESC' }[] | null;
  readonly by?: readonly string[];
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Below which unit a field of a unit is asked; `unknown` before the unit is. */
export type Parent = { readonly unit: string } | 'unknown' | undefined;

export interface Question {
  readonly relation: Relation;
  readonly args: Arguments;
  readonly parent: Parent;
}

/** Empty when nothing says where. */
export function narrowingsOf(world: World, { relation, args, parent }: Question): readonly Narrowing[] {
  const { organization, person, member } = world.hierarchy;
  const filter = args.filter ?? {};
  const codes = filter[WORDS[relation].codes];
  const scheme = { Person: person, Member: member, Organization: organization }[relation];
  const below = (units: readonly string[]): Narrowing =>
    units.map((unit) => belowUnit(organization, unit)).filter((prefix) => prefix !== undefined);
  return [
    ...(isGiven(codes) ? [(codes as readonly string[]).map((code) => placeOfCode(scheme, code))] : []),
    ...(isGiven(filter.unit) ? [below(filter.unit as readonly string[])] : []),
    ...(parent !== undefined && parent !== 'unknown' ? [below([parent.unit])] : []),
  ];
}

/** Fields that the filter reads. */
const readByFilter = (relation: Relation, { filter }: Arguments): readonly string[] =>
  Object.entries(filter ?? {}).flatMap(([word, value]) => {
    const field = WORDS[relation].filter[word];
    return field !== undefined && isGiven(value) ? [field] : [];
  });

/** Whether all these fields are shown as they are in all these places. */
const showsAll = (
  view: View,
  relation: Relation,
  places: readonly string[],
  fields: readonly string[],
): boolean =>
  places.every((place) => {
    const level = view.levelAt(relation, place);
    return level !== undefined && fields.every((field) => view.showing(relation, field, level) === 'AS_IS');
  });

function visiblePlaces(world: World, view: View, question: Question): readonly string[] {
  const narrowings = narrowingsOf(world, question);
  return view
    .places(question.relation, narrowings)
    .filter((place) => isMeant(narrowings, place) && view.isVisible(question.relation, place));
}

/** Searches and lists. */
export function maySearch(world: World, view: View, question: Question): boolean {
  const { relation, args, parent } = question;
  const order = (args.orderBy ?? []).map(({ by }) => WORDS[relation].order[by] ?? '');
  const fields = [...readByFilter(relation, args), ...order];
  const places = visiblePlaces(world, view, question);
  if (parent !== 'unknown') return showsAll(view, relation, places, fields);
  return places.length === 0 || places.some((place) => showsAll(view, relation, [place], fields));
}

/** The order of who names none. */
export function usualOrder(world: World, view: View, question: Question): string {
  const { usual, key, order } = WORDS[question.relation];
  const places = visiblePlaces(world, view, question);
  return showsAll(view, question.relation, places, [order[usual] ?? '']) ? usual : key;
}

export type Numbers = 'EXACT' | 'RELEASED' | 'DENIED';

/** `measures`: names of the fields that are asked for, here and in the groups. */
export function decideNumbers(
  world: World,
  view: View,
  question: Question,
  measures: readonly string[],
): Numbers {
  const { relation, args, parent } = question;
  const { dimensions } = WORDS[relation];
  const narrowings = narrowingsOf(world, question);
  const divided = [...new Set(args.by ?? [])].map((by) => dimensions[by] ?? '');
  const measured = measures.flatMap((name) => WORDS[relation].measures[name] ?? []);
  const fields = [...readByFilter(relation, args), ...divided, ...measured];
  const all = view.places(relation, narrowings);
  const isNarrowed = narrowings.length > 0 || parent !== undefined;
  // Who names places speaks of those as well of which they may know the number only.
  const addressed = all
    .filter((place) => isMeant(narrowings, place))
    .filter((place) =>
      isNarrowed ? view.levelAt(relation, place) !== undefined : view.isVisible(relation, place),
    );
  if (
    showsAll(view, relation, addressed, fields) &&
    addressed.every((place) => view.isVisible(relation, place))
  ) {
    return 'EXACT';
  }
  if (parent === 'unknown' && addressed.some((place) => showsAll(view, relation, [place], fields)))
    return 'EXACT';
  const counted = view.policy.relations[relation]?.counted ?? [];
  const released =
    measured.length === 0 &&
    readByFilter(relation, args).length === 0 &&
    !isGiven(args.filter?.[WORDS[relation].codes]) &&
    divided.every((field) => counted.includes(field)) &&
    (divided.length < 2 || (divided.length === 2 && divided.includes(counted[0] ?? ''))) &&
    (parent === 'unknown' || wholeUnits(view, all, addressed));
  return released ? 'RELEASED' : 'DENIED';
}

/** Whether of no unit that releases only a part is meant. */
function wholeUnits(view: View, all: readonly string[], addressed: readonly string[]): boolean {
  const { unitLength } = view.policy.release;
  const units = new Set(addressed.map((place) => place.slice(0, unitLength)));
  const meant = new Set(addressed);
  return all.every((place) => !units.has(place.slice(0, unitLength)) || meant.has(place));
}
