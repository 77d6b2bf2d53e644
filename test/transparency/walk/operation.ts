/** The text of what is asked: one search or row, with its arguments in variables or written out. */
import type { RelationName } from '../oracle/relations.ts';

/** What a row is compared by. Its organization, or the one above it, is a join, mostly with another site. */
const NODES: Readonly<Record<RelationName, string>> = {
  staff: `code access fullName sex birthDate organizationCode recruitmentDate rankCode ethnicity idNumber site { id }
    organization @include(if: $joined) { code name }`,
  member: `number access name sex birthDate organizationCode membershipChangeOn isMigrantWorker ethnicity mobile site { id }
    organization @include(if: $joined) { code name }`,
  organization: `code access name level kind parentCode foundedOn members chairmanName unionEmail site { id }
    parent @include(if: $joined) { code name }`,
};

interface Names {
  readonly input: string;
  readonly argument: string;
  readonly scalar: string;
}

const NAMES: Readonly<Record<RelationName, Names>> = {
  staff: { input: 'Staff', argument: 'code', scalar: 'StaffCode' },
  member: { input: 'Member', argument: 'number', scalar: 'MemberNumber' },
  organization: { input: 'Organization', argument: 'code', scalar: 'OrganizationCode' },
};

export interface Arguments {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** A field of an operation, and the variables it needs. */
export interface AskedField {
  readonly text: string;
  readonly declared: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** `key` is the field's name in the answer and what its variables begin with. */
export function searchField(
  key: string,
  relation: RelationName,
  args: Arguments,
  literal: boolean,
): AskedField {
  const given = Object.entries(literal ? args : PARAMETERS).map(
    ([name, value]) => `${name}: ${literal ? literalOf(value) : `$${key}_${name}`}`,
  );
  const { input } = NAMES[relation];
  return {
    text: `${key}: ${relation}Search${given.length > 0 ? `(${given.join(', ')})` : ''} {
      edges { cursor node { ${NODES[relation]} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount @include(if: $counted)
      coverage { complete sites { site status rows } }
    }`,
    declared: literal
      ? []
      : Object.entries(PARAMETERS).map(([name, type]) => `$${key}_${name}: ${type.replace('Input', input)}`),
    variables: literal
      ? {}
      : Object.fromEntries(Object.entries(args).map(([name, value]) => [`${key}_${name}`, value])),
  };
}

export function rowField(key: string, relation: RelationName, value: string): AskedField {
  const { argument, scalar } = NAMES[relation];
  return {
    text: `${key}: ${relation}(${argument}: $${key}) { ${NODES[relation]} }`,
    declared: [`$${key}: ${scalar}!`],
    variables: { [key]: value },
  };
}

export interface Wishes {
  /** Whether the number of rows is asked for. */
  readonly counted: boolean;
  /** Whether rows are joined with their organization. */
  readonly joined: boolean;
}

export function operation(
  fields: readonly AskedField[],
  { counted, joined }: Wishes,
): { readonly text: string; readonly variables: Readonly<Record<string, unknown>> } {
  const text = fields.map((field) => field.text).join('\n');
  const wishes = { counted, joined };
  const used = Object.entries(wishes).filter(([name]) => text.includes(`$${name}`));
  const declared = [
    ...used.map(([name]) => `$${name}: Boolean!`),
    ...fields.flatMap((field) => field.declared),
  ];
  return {
    text: `query (${declared.join(', ')}) { ${text} }`,
    variables: Object.assign(Object.fromEntries(used), ...fields.map(({ variables }) => variables)),
  };
}

const PARAMETERS = {
  filter: 'InputFilter',
  orderBy: '[InputOrder!]',
  first: 'Int',
  after: 'String',
  last: 'Int',
  before: 'String',
} as const;

/** Arguments and members whose values are enum values and so stand without quotes. */
const ENUMS = ['by', 'direction', 'sex'];

export function literalOf(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => literalOf(item, name)).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => `${key}: ${literalOf(member, key)}`);
    return `{ ${members.join(', ')} }`;
  }
  return ENUMS.includes(name) ? String(value) : JSON.stringify(value);
}
