/** Random policies as policy.yml holds them: most of them are good, and what the product refuses is drawn again. */
import type { Chance } from '../random.ts';
import { type Hierarchy, type Level, lengthOf, type Scheme } from './hierarchy.ts';
import { codesOf } from './units.ts';

export type Mask = 'year' | 'email' | 'county' | { readonly keep: readonly [number, number] };

export interface RuleDocument {
  readonly id: string;
  readonly grantee: { readonly level: string; readonly pattern: string };
  readonly relations: readonly string[];
  readonly sees: string;
  readonly fields: 'FULL' | 'REDUCED' | 'COUNT';
  readonly writes: boolean;
  readonly purposes?: readonly string[];
  readonly source: string;
}

export interface RelationDocument {
  readonly reduced: readonly string[];
  readonly masked: Readonly<Record<string, Mask>>;
  readonly counted: readonly string[];
}

export interface PolicyDocument {
  readonly version: string;
  readonly identity: string;
  readonly purposes: readonly { readonly id: string; readonly title: string; readonly recorded?: boolean }[];
  readonly relations: Readonly<Record<string, RelationDocument>>;
  readonly release: { readonly smallest: number; readonly unitLength: number };
  readonly rules: readonly RuleDocument[];
}

/** Of an entity: what must be shown or masked, and what may be anything. */
const FIELDS = {
  Person: {
    key: 'code',
    present: ['sex', 'access'],
    names: ['name'],
    texts: ['email', 'address', 'idNumber', 'grade'],
    dates: ['birthDate'],
    others: ['salary', 'home', 'tags', 'skills', 'organizationCode', 'organization'],
    dimensions: ['sex', 'grade', 'birthDate', 'organizationCode'],
  },
  Member: {
    key: 'number',
    present: ['access'],
    names: ['name'],
    texts: ['email', 'kind'],
    dates: ['joinedOn'],
    others: ['active', 'dues', 'organizationCode', 'organization'],
    dimensions: ['kind', 'active', 'joinedOn', 'organizationCode'],
  },
  Organization: {
    key: 'code',
    // A page is never null.
    present: ['access', 'people'],
    names: ['name'],
    texts: ['email', 'level'],
    dates: ['foundedOn'],
    others: ['parentCode', 'parent', 'budget', 'peopleCount', 'lowestSalary', 'memberStatistics'],
    dimensions: [],
  },
} as const;

export type Relation = keyof typeof FIELDS;

export const RELATIONS = Object.keys(FIELDS) as readonly Relation[];

export const PURPOSES = ['report', 'audit', 'survey'] as const;

/** `version` is what the file says of itself: two policies of one world differ in it. */
export function randomPolicy(hierarchy: Hierarchy, version: number, chance: Chance): PolicyDocument {
  const identity = chance.percent(50) ? hierarchy.person : hierarchy.organization;
  const release = { smallest: 2 + chance.below(3), unitLength: releasingLength(hierarchy, chance) };
  const rules: RuleDocument[] = [];
  // Most rules speak of one level, so that several speak of one caller.
  const usual = chance.one(identity.levels);
  const count = 2 + chance.below(8);
  for (let at = 0; at < count; at += 1) {
    const rule = randomRule(
      `rule-${at}`,
      { hierarchy, identity, usual, unitLength: release.unitLength },
      chance,
    );
    const twin = rules.some(
      (other) =>
        other.grantee.level === rule.grantee.level &&
        other.grantee.pattern === rule.grantee.pattern &&
        other.sees === rule.sees,
    );
    if (!twin) rules.push(rule);
  }
  const spokenOf = RELATIONS.filter((relation) =>
    rules.some(({ relations }) => relations.includes(relation)),
  );
  const named = new Set(rules.flatMap(({ purposes = [] }) => purposes));
  return {
    version: String(version),
    identity: identity.name,
    purposes: PURPOSES.map((id) => ({ id, title: id, ...(!named.has(id) && { recorded: true }) })),
    relations: Object.fromEntries(spokenOf.map((relation) => [relation, randomFields(relation, chance)])),
    release,
    rules,
  };
}

/** One or more whole segments, mostly: a unit that releases is a unit of the hierarchy. */
function releasingLength({ organization }: Hierarchy, chance: Chance): number {
  const lengths = organization.segments.map((_, at) =>
    organization.segments.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0),
  );
  return chance.percent(85) ? chance.one(lengths.slice(0, 2)) : 1 + chance.below(lengthOf(organization));
}

interface RuleGround {
  readonly hierarchy: Hierarchy;
  readonly identity: Scheme;
  readonly usual: Level;
  readonly unitLength: number;
}

function randomRule(id: string, ground: RuleGround, chance: Chance): RuleDocument {
  const { hierarchy, identity, usual, unitLength } = ground;
  const level = chance.percent(65) ? usual : chance.one(identity.levels);
  const grantee = chance.one(codesOf(identity, level));
  const relations = chance.percent(60) ? RELATIONS : chance.some(RELATIONS, 50);
  const fields = chance.one(['FULL', 'FULL', 'REDUCED', 'REDUCED', 'REDUCED', 'COUNT'] as const);
  const sees = randomSees(grantee, ground, chance);
  const purposes = chance.percent(20) ? chance.some(PURPOSES, 50) : [];
  return {
    id,
    grantee: {
      level: level.name,
      pattern: freed(grantee, hierarchy.space, chance.percent(70) ? 100 : 60, chance),
    },
    relations: relations.length === 0 ? [chance.one(RELATIONS)] : relations,
    sees: fields === 'COUNT' ? sees.slice(0, unitLength).padEnd(hierarchy.space, '?') : sees,
    fields,
    writes: fields !== 'COUNT' && chance.percent(40),
    ...(purposes.length > 0 && { purposes }),
    source: 'chance',
  };
}

/** With most characters left open, in so many of a hundred. */
const freed = (code: string, space: number, open: number, chance: Chance): string =>
  [...code.padEnd(space, '?')].map((character) => (chance.percent(open) ? '?' : character)).join('');

/** Everything; one's own beginning; a place somewhere; a line through the hierarchy. */
function randomSees(grantee: string, { hierarchy, identity }: RuleGround, chance: Chance): string {
  const { space, person } = hierarchy;
  const own = (length: number): string => '='.repeat(Math.min(length, lengthOf(identity))).padEnd(space, '?');
  const somewhere = chance.one(codesOf(person, chance.one(person.levels)));
  switch (chance.below(6)) {
    case 0:
      return '?'.repeat(space);
    case 1:
      return own(person.segments[0]?.length ?? 1);
    case 2:
      return own(1 + chance.below(lengthOf(identity)));
    case 3:
      return somewhere.slice(0, 1 + chance.below(space)).padEnd(space, '?');
    case 4:
      return freed(somewhere, space, 60, chance);
    default:
      // Where the own code says the same as some place, by chance.
      return [...freed(somewhere, space, 50, chance)]
        .map((character, at) => (character !== '?' && grantee[at] === character ? '=' : character))
        .join('');
  }
}

function randomFields(relation: Relation, chance: Chance): RelationDocument {
  const { key, present, names, texts, dates, others, dimensions } = FIELDS[relation];
  const reduced: string[] = [key, ...present];
  const masked: Record<string, Mask> = {};
  const draw = (field: string, masks: readonly Mask[], hidden: number): void => {
    if (chance.percent(hidden)) return;
    if (masks.length > 0 && chance.percent(45)) masked[field] = chance.one(masks);
    else reduced.push(field);
  };
  const keep = (): Mask => ({ keep: [chance.below(4), chance.below(3)] });
  for (const field of names) draw(field, [keep()], 0);
  for (const field of texts) draw(field, [keep(), 'email', 'county'], 35);
  for (const field of dates) draw(field, ['year'], 35);
  for (const field of others) draw(field, [], 35);
  const counted = [...chance.some(dimensions, 60)];
  if (chance.percent(30)) counted.reverse();
  return { reduced, masked, counted };
}
