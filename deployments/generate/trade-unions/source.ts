/** Generates the trade unions: federations, basic unions with their members, and the officials of all. */
import type { Deployment } from '../../deployment.ts';
import { type Day, dayOf, dayOfYear } from '../random/dates.ts';
import { type Random, randomOf } from '../random/random.ts';
import type { GeneratedRecord } from '../record.ts';
import type { GenerationOptions, RecordSource } from '../record-source.ts';
import { type Employer, employerOf } from './employer.ts';
import { memberRow } from './member-records.ts';
import { type BasicUnion, memberNumber, membershipPlan, type ProvincePlan } from './membership-plan.ts';
import { officialOf, officialRecords } from './official-records.ts';
import { agesOf, postsOf } from './officials.ts';
import { type PersonTerms, personOf } from './person.ts';
import { loadTradeUnionReference } from './reference.ts';
import { unionRow } from './union-row.ts';
import { industrialUnions, nationalUnion, type Union } from './unions.ts';

interface PlannedUnion {
  readonly union: Union;
  readonly serial: number;
  readonly members: number;
  /** The province whose people work here; officials of the national level come from the first, Beijing. */
  readonly province: ProvincePlan;
  readonly basic?: BasicUnion;
}

export async function tradeUnionSource(
  deployment: Deployment,
  options: GenerationOptions,
): Promise<RecordSource> {
  const reference = await loadTradeUnionReference(deployment.directory);
  const provinces = membershipPlan(reference, options);
  const planned = plannedUnions(provinces, industrialUnions(reference));
  const asOf = dayOf(deployment.asOf);
  const terms = { names: reference.names, everywhere: provinces.map(({ places }) => places), asOf };

  return {
    units: [...planned.keys()],
    mainRows: [...planned.values()].reduce(
      (sum, { union, members, basic }) => sum + 1 + postsOf(union, members).length + (basic?.members ?? 0),
      0,
    ),
    *recordsOf(code) {
      const plan = planned.get(code);
      if (plan === undefined) throw new Error(`[BUG] there is no union ${code}`);
      yield* unionRecords(randomOf(options.seed, code), plan, { ...terms, home: plan.province.places });
    },
  };
}

/** By code, in ascending order. */
function plannedUnions(
  provinces: readonly ProvincePlan[],
  industrial: readonly Union[],
): ReadonlyMap<string, PlannedUnion> {
  const [first] = provinces;
  if (first === undefined) throw new Error('[BUG] cn_integration_units.csv is empty');
  const planned: Omit<PlannedUnion, 'serial'>[] = [
    { union: nationalUnion, members: 0, province: first },
    ...industrial.map((union) => ({ union, members: 0, province: first })),
    ...provinces.flatMap((province) => [
      ...province.federations.map((union) => ({ union, members: 0, province })),
      ...province.basicUnions.map((basic) => ({
        union: basic.union,
        members: basic.members,
        province,
        basic,
      })),
    ]),
  ];
  const members = membersBelow(provinces);
  return new Map(
    planned
      .sort((a, b) => (a.union.code < b.union.code ? -1 : 1))
      .map((plan, i) => [
        plan.union.code,
        { ...plan, serial: i + 1, members: members.get(plan.union.code) ?? plan.members },
      ]),
  );
}

/** What a federation reports: the members of every basic union below it. */
function membersBelow(provinces: readonly ProvincePlan[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { basicUnions } of provinces) {
    for (const { union, members } of basicUnions) {
      for (let above: Union | undefined = union; above !== undefined; above = above.parent) {
        sums.set(above.code, (sums.get(above.code) ?? 0) + members);
      }
    }
  }
  return sums;
}

type Terms = Pick<PersonTerms, 'names' | 'home' | 'everywhere' | 'asOf'>;

function* unionRecords(random: Random, plan: PlannedUnion, terms: Terms): Generator<GeneratedRecord> {
  const { asOf } = terms;
  const place = plan.union.place ?? plan.province.places.province;
  const employer = plan.basic && employerOf(random, place);
  const union = employer ? { ...plan.union, name: `${employer.name}工会委员会` } : plan.union;
  const founded = foundedOn(random, union, asOf);
  const officials = postsOf(union, plan.members).map((post) =>
    officialOf(
      random,
      post,
      personOf(random, { ...terms, ...agesOf(random, post), men: 0.62, cadre: true }),
      asOf,
    ),
  );
  const { serial, members } = plan;
  const row = unionRow(
    random,
    { union, serial, members, founded, officials, ...(employer && { employer }) },
    asOf,
  );
  yield { table: 'organization', row };
  for (const official of officials) yield* officialRecords(random, official, union, asOf);
  if (plan.basic && employer) yield* memberRecords(random, plan.basic, employer, founded, terms);
}

/** Those who joined here, then those who came from another union; one list without gaps. */
function* memberRecords(
  random: Random,
  { union, members, transferredIn }: BasicUnion,
  employer: Employer,
  unionFounded: Day,
  terms: Terms,
): Generator<GeneratedRecord> {
  const joined = members - transferredIn.length;
  const workPlace = union.place ?? terms.home.province;
  for (let no = 1; no <= members; no++) {
    const arrived = transferredIn[no - joined - 1];
    const person = personOf(random, { ...terms, youngest: 18, oldest: 59, men: employer.men, cadre: false });
    const membership = {
      number: arrived ?? memberNumber(union.code, no),
      no,
      organizationCode: union.code,
      workUnit: employer.name,
      workPlace,
      unionFounded,
      transferred: arrived !== undefined,
    };
    yield { table: 'member', row: memberRow(random, person, membership, terms.asOf) };
  }
}

/** The national federation was founded on 1 May 1925. */
function foundedOn(random: Random, { level }: Union, asOf: Day): Day {
  switch (level) {
    case 'national':
      return dayOfYear(1925, 5, 1);
    case 'national-industrial-union':
    case 'province':
    case 'city':
    case 'county':
      return random.int(dayOfYear(1950, 1, 1), dayOfYear(1990, 1, 1));
    case 'township':
    case 'basic':
      return random.int(dayOfYear(1992, 1, 1), asOf - 400);
    default:
      return level satisfies never;
  }
}
