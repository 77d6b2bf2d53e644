/** A random hierarchy: how units, persons and members are numbered, as codes.yml says it. */
import type { Chance } from '../random.ts';

export interface Segment {
  readonly name: string;
  readonly length: number;
}

export interface Level {
  readonly name: string;
  /** Segment → `00`, `01-20` or `any`. */
  readonly where: Readonly<Record<string, string>>;
  readonly below?: string;
}

export interface Scheme {
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly levels: readonly Level[];
  readonly placed?: string;
}

export interface Hierarchy {
  readonly space: number;
  readonly organization: Scheme;
  readonly person: Scheme;
  readonly member: Scheme;
}

export const schemesOf = ({ organization, person, member }: Hierarchy): readonly Scheme[] => [
  organization,
  person,
  member,
];

/** Two or three steps of units, at most four of each; sometimes something above them all, sometimes units that skip a step. */
export function randomHierarchy(chance: Chance): Hierarchy {
  const steps = ['A', 'B', 'C'].slice(0, 2 + chance.below(2));
  const units: readonly Segment[] = steps.map((name) => ({
    name,
    // Longer codes only make the space larger.
    length: steps.length === 2 && chance.percent(30) ? 2 : 1,
  }));
  const many = new Map(units.map((segment) => [segment.name, upTo(segment, 2 + chance.below(3))]));
  const levels = unitLevels(units, many, chance);
  const organization: Scheme = { name: 'OrganizationCode', segments: units, levels };
  const hasTitle = chance.percent(60);
  const person: Scheme = {
    name: 'PersonCode',
    segments: [...units, ...(hasTitle ? [{ name: 'T', length: 1 }] : []), { name: 'N', length: 1 }],
    levels: personLevels(levels, hasTitle, chance),
  };
  const member: Scheme = {
    name: 'MemberNumber',
    segments: [...units, { name: 'M', length: 2 }],
    levels: [
      {
        name: 'member',
        where: { ...Object.fromEntries(units.map(({ name }) => [name, 'any'])), M: '01-99' },
      },
    ],
    // The first step stays, whatever becomes of the member.
    placed: 'A',
  };
  return { space: lengthOf(person), organization, person, member };
}

export const lengthOf = ({ segments }: Scheme): number =>
  segments.reduce((sum, { length }) => sum + length, 0);

const zeros = ({ length }: Segment): string => '0'.repeat(length);

/** `01-03` */
const upTo = ({ length }: Segment, last: number): string =>
  `${'1'.padStart(length, '0')}-${String(last).padStart(length, '0')}`;

function unitLevels(
  units: readonly Segment[],
  many: ReadonlyMap<string, string>,
  chance: Chance,
): readonly Level[] {
  const where = (filled: (at: number) => boolean): Record<string, string> =>
    Object.fromEntries(
      units.map((segment, at) => [
        segment.name,
        filled(at) ? (many.get(segment.name) ?? 'any') : zeros(segment),
      ]),
    );
  const levels: Level[] = units.map(({ name }, depth) => ({
    name: `level-${name.toLowerCase()}`,
    where: where((at) => at <= depth),
    // What nothing of units lies below may leave it out.
    ...((depth < units.length - 1 || chance.percent(60)) && { below: name }),
  }));
  if (chance.percent(50)) levels.unshift({ name: 'root', where: where(() => false), below: 'none' });
  if (units.length === 3 && chance.percent(50)) {
    levels.push({ name: 'office', where: where((at) => at !== 1), below: 'C' });
  }
  return levels;
}

/** Staff of each level of units; those of one step sometimes in two levels, by their title. */
function personLevels(units: readonly Level[], hasTitle: boolean, chance: Chance): readonly Level[] {
  return units.flatMap(({ name, where }): Level[] => {
    const level = (suffix: string, title: string): Level => ({
      name: `${name}-${suffix}`,
      where: { ...where, ...(hasTitle && { T: title }), N: '1-9' },
    });
    return hasTitle && chance.percent(40)
      ? [level('head', '0'), level('staff', '1-2')]
      : [level('staff', '0-2')];
  });
}

/** As codes.yml holds it. */
export const codesDocument = (hierarchy: Hierarchy): object => ({
  space: hierarchy.space,
  schemes: Object.fromEntries(
    schemesOf(hierarchy).map(({ name, segments, levels, placed }) => [
      name,
      {
        title: name,
        segments: segments.map((segment) => ({ ...segment, title: segment.name })),
        levels,
        ...(placed !== undefined && { placed }),
      },
    ]),
  ),
});
