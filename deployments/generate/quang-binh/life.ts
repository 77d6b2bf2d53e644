/** The dates of one life in the order in which they can happen: birth, school, army, study, recruitment, Party. */
import { type Day, plusYears, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import type { Profile, Qualification } from './profile.ts';
import type { Sex } from './reference.ts';

export interface Degree {
  readonly qualification: Qualification;
  readonly from: Day;
  readonly to: Day;
  /** Full time before recruitment, in service after it. */
  readonly fullTime: boolean;
}

export interface Service {
  readonly from: Day;
  readonly to: Day;
}

export interface Life {
  readonly sex: Sex;
  readonly birth: Day;
  readonly schoolEnd: Day;
  readonly army?: Service;
  /** In the order of time; the last is the highest. */
  readonly degrees: readonly Degree[];
  readonly recruitment: Day;
  readonly partyJoin?: Day;
  /** A probationary member has none yet. */
  readonly partyOfficial?: Day;
}

const STUDY_YEARS: Readonly<Record<Qualification, number>> = { SC: 1, TC: 2, CĐ: 3, ĐH: 4, ThS: 2, TS: 4 };

export interface LifeTerms {
  readonly profile: Profile;
  readonly asOf: Day;
  /** A post that only a man or only a woman holds, or that asks for a soldier. */
  readonly sex?: Sex;
  readonly soldier?: boolean;
  /** Where the post allows less than the profile. */
  readonly oldest?: number;
}

export function planLife(
  random: Random,
  { profile, asOf, sex: given, soldier = false, oldest = profile.oldest }: LifeTerms,
): Life {
  const sex = given ?? (random.chance(profile.men) ? 'MALE' : 'FEMALE');
  const youngest = soldier ? Math.max(profile.youngest, 32) : profile.youngest;
  const age = youngest + random.fraction() * (oldest + 0.99 - youngest);
  const birth = plusYears(asOf, -age);
  const schoolEnd = plusYears(birth, 18);
  const army =
    age >= 28 && sex === 'MALE' && random.chance(soldier ? 1 : 0.14)
      ? service(random, schoolEnd, soldier)
      : undefined;

  const highest = random.weighted(profile.qualification);
  const base = baseDegree(random, highest, army?.to ?? schoolEnd);
  const recruitment = recruited(random, base.to, asOf);
  const degrees = [base, ...laterDegrees(random, base.qualification, highest, recruitment, asOf)];
  return {
    sex,
    birth,
    schoolEnd,
    ...(army && { army }),
    degrees,
    recruitment,
    ...party(random, profile, recruitment, asOf),
  };
}

function service(random: Random, schoolEnd: Day, soldier: boolean): Service {
  const from = plusYears(schoolEnd, 0.3 + random.fraction());
  return { from, to: plusYears(from, soldier ? 3 + 3 * random.fraction() : 1.5 + 0.5 * random.fraction()) };
}

/** Many began with a college or a secondary diploma and took the degree in service. */
function baseDegree(random: Random, highest: Qualification, ready: Day): Degree {
  const climbs = highest === 'ĐH' || highest === 'ThS' || highest === 'TS';
  const qualification = climbs ? (random.chance(0.68) ? 'ĐH' : 'TC') : highest;
  const from = plusYears(ready, 0.2 + 0.1 * random.fraction());
  return { qualification, from, to: plusYears(from, STUDY_YEARS[qualification]), fullTime: true };
}

function recruited(random: Random, ready: Day, asOf: Day): Day {
  const room = Math.max(0.1, Math.min(4, yearsBetween(ready, asOf) - 0.5));
  return plusYears(ready, 0.1 + (room - 0.1) * random.fraction() ** 2);
}

const LADDER: readonly Qualification[] = Object.freeze(['TC', 'ĐH', 'ThS', 'TS']);

function laterDegrees(
  random: Random,
  base: Qualification,
  highest: Qualification,
  recruitment: Day,
  asOf: Day,
) {
  const degrees: Degree[] = [];
  let ready = recruitment;
  // A degree outside the ladder is where its holder stopped.
  for (const qualification of LADDER.slice(LADDER.indexOf(base) + 1, LADDER.indexOf(highest) + 1)) {
    const from = plusYears(ready, 1 + 4 * random.fraction());
    const to = plusYears(from, STUDY_YEARS[qualification]);
    if (to >= asOf) break;
    degrees.push({ qualification, from, to, fullTime: false });
    ready = to;
  }
  return degrees;
}

function party(random: Random, profile: Profile, recruitment: Day, asOf: Day) {
  if (!random.chance(profile.partyMembers)) return {};
  const partyJoin = plusYears(recruitment, 0.8 + 6 * random.fraction() ** 2);
  if (partyJoin >= asOf) return {};
  // Twelve months of probation, and some weeks until the committee sits.
  const partyOfficial = plusYears(partyJoin, 1) + random.int(0, 40);
  return partyOfficial <= asOf ? { partyJoin, partyOfficial } : { partyJoin };
}
