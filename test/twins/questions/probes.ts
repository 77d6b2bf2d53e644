/** Asks for what was changed: by its key, by its place, by the values that it has now. */
import type { Random } from '../../../deployments/generate/random/random.ts';
import type { Change } from '../change/draft.ts';
import { type Item, keyOf, placeOf, type TableName } from '../change/rows.ts';
import type { Secrets } from '../secrets/levels.ts';
import { numbersOfUnit } from './numbers.ts';
import type { Operation, Question } from './question.ts';

type Probed = Extract<TableName, 'staff' | 'member' | 'organization'>;

interface Probe {
  readonly row: string;
  readonly search: string;
  readonly input: string;
  readonly key: string;
  readonly scalar: string;
  /** Column → the field of the filter that fits a value of it. */
  readonly values: Readonly<Record<string, (value: unknown) => Operation['variables']>>;
  readonly fields: string;
}

const list = (name: string) => (value: unknown) => ({ [name]: [value] });
const range = (name: string) => (value: unknown) => ({ [name]: { from: value, to: value } });
const one = (name: string) => (value: unknown) => ({ [name]: value });

const PROBES: Readonly<Record<Probed, Probe>> = {
  staff: {
    row: 'staff',
    search: 'staffSearch',
    input: 'StaffFilter',
    key: 'code',
    scalar: 'StaffCode',
    values: {
      full_name: one('name'),
      sex: one('sex'),
      birth_date: range('birthDate'),
      ethnicity: list('ethnicity'),
      rank_code: list('rank'),
      qualification: list('qualification'),
      recruitment_date: range('recruitmentDate'),
    },
    fields: `code access fullName birthDate ethnicity idNumber sex rank partyJoinDate familyOwn { fullName }
      position { title } organization { code name staffCount }`,
  },
  member: {
    row: 'member',
    search: 'memberSearch',
    input: 'MemberFilter',
    key: 'number',
    scalar: 'MemberNumber',
    values: {
      name: one('name'),
      sex: one('sex'),
      birth_date: range('birthDate'),
      ethnicity: list('ethnicity'),
      education: list('education'),
      political_status: list('politicalStatus'),
      membership_change_on: range('membershipChangeOn'),
    },
    fields: `number access name birthDate ethnicity idNumber mobile domicile nativePlace memberCard politicalStatus
      organization { code name memberCount }`,
  },
  organization: {
    row: 'organization',
    search: 'organizationSearch',
    input: 'OrganizationFilter',
    key: 'code',
    scalar: 'OrganizationCode',
    values: { name: one('name'), kind: list('kind'), level: list('level'), parent_code: list('parent') },
    fields: `code access name leader leaderPhone legalRepresentative { name idNumber } agent { name } members
      staffCount staff(first: 2) { totalCount edges { node { code } } } parent { code name }`,
  },
};

/** As many as there are tables that were changed, or fewer. */
export function probesOf(
  { removed, added }: Change,
  { unitLength }: Pick<Secrets, 'unitLength'>,
  random: Random,
  most: number,
): readonly Question[] {
  const items = [...removed, ...added].filter(({ table }) => Object.hasOwn(PROBES, table));
  if (items.length === 0) return [];
  return Array.from({ length: most }, () => {
    const item = random.pick(items);
    const { table } = item;
    if (table === 'organization' || random.chance(0.6)) return probeOf(item, random);
    // The one that releases its numbers.
    const unit = placeOf(item)
      .slice(0, unitLength)
      .padEnd(unitLength === 5 ? 7 : 12, '0');
    return numbersOfUnit(table === 'member' ? 'member' : 'staff', unit, random);
  });
}

function probeOf(item: Item, random: Random): Question {
  const probe = PROBES[item.table as Probed];
  const { row, search, input, key, scalar, values, fields } = probe;
  const place = placeOf(item);
  const unit = place.slice(0, random.pick([5, 6, 7, 9, 12])).padEnd(place.length === 7 ? 7 : 12, '0');
  const filters: readonly Operation['variables'][] = [
    { [key]: [keyOf(item)] },
    { unit: [unit] },
    ...Object.entries(values).flatMap(([column, toFilter]) => {
      const value = item.row[column];
      return value === null || value === undefined ? [] : [toFilter(value)];
    }),
  ];
  const filter = { ...random.pick(filters), ...(random.chance(0.3) && random.pick(filters)) };
  return {
    kind: `probe of ${item.table}`,
    first: {
      text: `query ($key: ${scalar}!, $filter: ${input}) {
        row: ${row}(${key}: $key) { ${fields} }
        page: ${search}(filter: $filter, first: 3) {
          totalCount edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor }
          coverage { complete sites { site status rows } }
        }
      }`,
      variables: { key: keyOf(item), filter },
    },
    next: [],
  };
}
