/**
 * Through a gateway over real sites: the rule ran, and no site was asked for what was denied. What reached each site is
 * read off the wire; the caller who may have everything shows that it would have been asked for.
 */
import { type House, openHouse } from '../house/house.ts';
import type { HeardQuestion } from '../house/request-log.ts';
import { trainingInAHouse } from '../training/in-a-house.ts';
import { ALL_STAFF, FINANCE, LINE, lineOfADepartment, NOBODY_YET } from './line-of-a-department.ts';
import { noticesInAHouse } from './notices/in-a-house.ts';

let house: House;
let person: string;

beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 3,
    rows: 400,
    subgraphs: [trainingInAHouse, noticesInAHouse],
    policy: lineOfADepartment,
  });
  const { data } = await house.query(LINE, '{ staffSearch(first: 1) { edges { node { code } } } }');
  const [code] = valuesAt(data, ['staffSearch', 'edges', 'node', 'code']);
  if (typeof code !== 'string') throw new Error('the line has no staff');
  person = code;
}, 90_000);
afterAll(() => house?.close(), 30_000);

type Caller = typeof LINE | typeof NOBODY_YET;

async function ask(
  caller: Caller,
  text: string,
  variables: object = {},
  headers: Record<string, string> = {},
) {
  const { value, heard } = await house.overhear(() => house.query(caller, text, { ...variables }, headers));
  return {
    data: value.data,
    errors: value.errors.map(
      ({ path, extensions }) => `${(path ?? []).join('.')}: ${String(extensions?.code)}`,
    ),
    extensions: value.extensions,
    /** Operations and variables that any site got, with the site. */
    asked: heard.map(({ site, text: body }: HeardQuestion) => `${site} ${body}`),
  };
}

/** All that stands under the response keys, whichever entries of lists it is in. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => valuesAt(entry, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Readonly<Record<string, unknown>>;
  return key in inside ? valuesAt(inside[key], rest) : [];
}

interface Way {
  readonly title: string;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What no site may hear. */
  readonly word: string;
  readonly at: string;
  readonly code?: string;
  /** Nothing of it is asked of anybody. */
  readonly whole?: boolean;
}

const search = (args: string, head = ''): string => `query ${head} { staffSearch(${args}) { totalCount } }`;
const statistics = (args: string, wanted = 'total', head = ''): string =>
  `query ${head} { staffStatistics(${args}) { ${wanted} } }`;

const WAYS: readonly Way[] = [
  {
    title: 'an object',
    text: 'query ($p: StaffCode!) { staff(code: $p) { code idNumber } }',
    word: 'idNumber',
    at: 'staff.idNumber',
  },
  {
    title: 'under an alias',
    text: 'query ($p: StaffCode!) { staff(code: $p) { code number: idNumber } }',
    word: 'idNumber',
    at: 'staff.number',
  },
  {
    title: 'a nested object',
    text: 'query ($p: StaffCode!) { staff(code: $p) { code birthPlace { province } } }',
    word: 'birthPlace',
    at: 'staff.birthPlace',
  },
  {
    title: 'an inline fragment',
    text: 'query ($p: StaffCode!) { staff(code: $p) { code ... on Staff { idNumber } } }',
    word: 'idNumber',
    at: 'staff.idNumber',
  },
  {
    title: 'a fragment',
    text: 'query ($p: StaffCode!) { staff(code: $p) { code ...F } } fragment F on Staff { ...G } fragment G on Staff { idNumber }',
    word: 'idNumber',
    at: 'staff.idNumber',
  },
  {
    title: 'a connection’s node',
    text: '{ staffSearch(first: 3) { totalCount edges { node { code idNumber } } } }',
    word: 'idNumber',
    at: 'staffSearch.edges.node.idNumber',
  },
  {
    title: 'an interface',
    text: '{ trainingRecords(first: 20) { edges { node { organizationCode ... on Attendance { hours } } } } }',
    word: 'hours',
    at: 'trainingRecords.edges.node.hours',
  },
  {
    title: 'a union',
    text: '{ trainingSearch(first: 20) { edges { node { ... on Course { title fee } ... on Attendance { passed } } } } }',
    word: 'fee',
    at: 'trainingSearch.edges.node.fee',
  },
  {
    title: 'an entity that another subgraph refers to',
    text: '{ attendanceSearch(first: 3) { edges { node { staff { fullName idNumber } } } } }',
    word: 'idNumber',
    at: 'attendanceSearch.edges.node.staff.idNumber',
  },
  {
    title: 'a connection of an entity',
    text: '{ organizationSearch(first: 9) { edges { node { code courses(first: 2) { edges { node { title fee } } } } } } }',
    word: 'fee',
    at: 'organizationSearch.edges.node.courses.edges.node.fee',
  },
  {
    title: 'an entity’s number',
    text: '{ courseSearch(first: 3) { edges { node { title attendedHours } } } }',
    word: 'attendedHours',
    at: 'courseSearch.edges.node.attendedHours',
    code: 'STATISTICS_DENIED',
  },
  {
    title: 'what a mutation gives back',
    text: 'mutation { notify(code: "0030003") { code notice leader } }',
    word: 'leader',
    at: 'notify.leader',
  },
  {
    title: 'a measure',
    text: statistics('by: [SEX]', 'total averageAge'),
    word: 'staffStatistics',
    at: 'staffStatistics',
    code: 'STATISTICS_DENIED',
    whole: true,
  },
  {
    title: 'a measure of the groups',
    text: statistics('by: [SEX]', 'total groups { oldestBirthDate }'),
    word: 'staffStatistics',
    at: 'staffStatistics',
    code: 'STATISTICS_DENIED',
    whole: true,
  },
  {
    title: 'a dimension',
    text: statistics('by: [AGE_BAND]'),
    word: 'AGE_BAND',
    at: 'staffStatistics',
    code: 'STATISTICS_DENIED',
    whole: true,
  },
  {
    title: 'a dimension in a variable',
    text: statistics('by: $by', 'total', '($by: [StaffDimension!]!)'),
    variables: { by: ['SEX', 'ETHNICITY'] },
    word: 'ETHNICITY',
    at: 'staffStatistics',
    code: 'STATISTICS_DENIED',
    whole: true,
  },
  {
    title: 'a filter',
    text: search('filter: { birthDate: { to: "1980-01-01" } }'),
    word: '1980',
    at: 'staffSearch',
    code: 'FILTER_DENIED',
    whole: true,
  },
  {
    title: 'a filter in a variable',
    text: search('filter: $f', '($f: StaffFilter)'),
    variables: { f: { age: { from: 44 } } },
    word: '44',
    at: 'staffSearch',
    code: 'FILTER_DENIED',
    whole: true,
  },
  {
    title: 'a filter in a part that is a variable',
    text: search('filter: { ethnicity: $e }', '($e: [String!])'),
    variables: { e: ['Chứt'] },
    word: 'Chứt',
    at: 'staffSearch',
    code: 'FILTER_DENIED',
    whole: true,
  },
  {
    title: 'a filter by default',
    text: search('filter: { partyMember: $p }', '($p: Boolean = true)'),
    word: 'partyMember',
    at: 'staffSearch',
    code: 'FILTER_DENIED',
    whole: true,
  },
  {
    title: 'an order',
    text: search('orderBy: [{ by: BIRTH_DATE }]'),
    word: 'BIRTH_DATE',
    at: 'staffSearch',
    code: 'FILTER_DENIED',
    whole: true,
  },
  {
    title: 'a filter below an entity',
    text: '{ organization(code: "0030003") { code staff(filter: { ethnicity: ["Chứt"] }) { totalCount } } }',
    word: 'Chứt',
    at: 'organization.staff',
    code: 'FILTER_DENIED',
  },
];

describe.each(WAYS)(
  'by $title',
  ({ text, variables = {}, word, at, code = 'FIELD_DENIED', whole = false }) => {
    const withPerson = () => ({ ...(text.includes('$p: StaffCode!') && { p: person }), ...variables });

    test('what is denied is null with an error, and no site hears of it', async () => {
      const { data, errors, asked } = await ask(LINE, text, withPerson());
      expect(errors).toEqual([`${at}: ${code}`]);
      const values = valuesAt(data, at.split('.'));
      expect(values.length).toBeGreaterThan(0);
      expect(new Set(values)).toEqual(new Set([null]));
      expect(asked.filter((body) => body.includes(word))).toEqual([]);
      if (whole) expect(asked).toEqual([]);
      else expect(asked).not.toEqual([]);
    });

    test('whoever may have it is asked for as it was written', async () => {
      const { errors, asked } = await ask(
        ALL_STAFF,
        text.replace('notify', 'notice').replace('mutation', 'query'),
        withPerson(),
      );
      expect(errors.filter((error) => error.includes('DENIED'))).toEqual([]);
      expect(asked.some((body) => body.includes(word))).toBe(true);
    });
  },
);

test('a field of an interface is asked of the types that may give it', async () => {
  const text = '{ trainingRecords(first: 60) { edges { node { __typename hours } } } }';
  const { data, errors, asked } = await ask(LINE, text);
  expect(errors).toEqual(['trainingRecords.edges.node.hours: FIELD_DENIED']);
  const nodes = valuesAt(data, ['trainingRecords', 'edges', 'node']) as readonly {
    __typename: string;
    hours: unknown;
  }[];
  const hoursOf = (type: string) =>
    nodes.filter(({ __typename }) => __typename === type).map(({ hours }) => hours);
  expect(hoursOf('Attendance').length).toBeGreaterThan(0);
  expect(new Set(hoursOf('Attendance'))).toEqual(new Set([null]));
  expect(hoursOf('Course').some((hours) => hours !== null)).toBe(true);
  expect(asked.some((body) => /on Attendance\s*\{[^}]*hours/.test(body.replaceAll('\\n', ' ')))).toBe(false);
});

test('what only a row’s key can tell, its site decides', async () => {
  const text =
    '{ organizationSearch(first: 60, orderBy: [{ by: CODE, direction: DESC }]) { edges { node { code staff(filter: { ethnicity: ["Kinh"] }) { totalCount } } } } }';
  const { data, errors } = await ask(FINANCE, text);
  const units = valuesAt(data, ['organizationSearch', 'edges', 'node']) as readonly {
    code: string;
    staff: unknown;
  }[];
  const own = units.filter(({ code }) => code.startsWith('05'));
  const others = units.filter(({ code }) => !code.startsWith('05'));
  expect(own.length).toBeGreaterThan(0);
  for (const { staff } of own) expect(staff).toEqual({ totalCount: expect.any(Number) });
  expect(others.length).toBeGreaterThan(0);
  for (const { staff } of others) expect(staff).toBeNull();
  expect(errors.length).toBe(others.length);
  for (const error of errors)
    expect(error).toMatch(/^organizationSearch\.edges\.\d+\.node\.staff: FILTER_DENIED$/);
});

describe('writing', () => {
  const NOTIFY = 'mutation ($code: OrganizationCode!) { notify(code: $code) { code notice } }';

  test('where the caller may', async () => {
    expect(await ask(LINE, NOTIFY, { code: '0030003' })).toMatchObject({
      data: { notify: { code: '0030003', notice: 'Nothing new.' } },
      errors: [],
    });
  });

  test.each([
    ['in another office', LINE, '0030001'],
    ['where one sees everything and writes nothing', ALL_STAFF, '0030003'],
    ['without a right', NOBODY_YET, '0030003'],
  ])('%s nobody is asked', async (_, caller, code) => {
    expect(await ask(caller, NOTIFY, { code })).toMatchObject({
      data: { notify: null },
      errors: ['notify: WRITE_DENIED'],
      asked: [],
    });
  });
});

test('who sees nothing is told so, whatever they ask, and nobody is asked', async () => {
  const text = `query ($p: StaffCode!) {
    staff(code: $p) { fullName }
    organizationSearch { edges { node { name } } }
    attendanceSearch { edges { node { passed } } }
  }`;
  expect(await ask(NOBODY_YET, text, { p: person })).toMatchObject({
    data: { staff: null, organizationSearch: null },
    errors: [
      'staff.fullName: FIELD_DENIED',
      'organizationSearch.edges.node.name: FIELD_DENIED',
      'attendanceSearch.edges.node.passed: FIELD_DENIED',
    ],
    asked: [],
  });
});

test('callers who ask the same text by turns and at once get each what is theirs', async () => {
  const text = 'query ($p: StaffCode!) { staff(code: $p) { code fullName idNumber } }';
  const answers = await Promise.all(
    Array.from({ length: 30 }, async (_, at) => {
      const caller = [LINE, ALL_STAFF, NOBODY_YET][at % 3] ?? LINE;
      return { caller, ...(await house.query(caller, text, { p: person })) };
    }),
  );
  for (const { caller, data, errors } of answers) {
    const staff = data?.staff as { readonly idNumber: unknown; readonly fullName: unknown } | null;
    if (caller === NOBODY_YET) expect(staff).toBeNull();
    else expect(typeof staff?.fullName).toBe('string');
    if (caller === LINE) expect(staff?.idNumber).toBeNull();
    if (caller === ALL_STAFF) expect(staff?.idNumber).not.toBeNull();
    expect(errors.length).toBe(caller === ALL_STAFF ? 0 : caller === LINE ? 1 : 3);
  }
});

describe('whoever looks at the operation sees it without what was denied', () => {
  const text = '{ staffSearch(first: 3) { edges { node { code idNumber } } } }';

  test.each(['plan', 'run'])('explained (%s)', async (wish) => {
    const { extensions } = await ask(LINE, text, {}, { 'x-tributary-explain': wish });
    expect(extensions.explain).toMatchObject({
      denied: [{ path: 'staffSearch.edges.node.idNumber', code: 'FIELD_DENIED' }],
      step: { kind: 'Fetch' },
    });
    expect(JSON.stringify((extensions.explain as { readonly step: unknown }).step)).not.toContain('idNumber');
  });

  test('a dry run of what is denied altogether fetches nothing', async () => {
    const { extensions, asked } = await ask(
      LINE,
      search('orderBy: [{ by: BIRTH_DATE }]'),
      {},
      { 'x-tributary-explain': 'plan' },
    );
    expect(extensions.plan).toMatch(/^denied at staffSearch: FILTER_DENIED: .*\nnothing to fetch$/);
    expect(asked).toEqual([]);
  });

  test('what is denied costs nothing', async () => {
    const wide = Array.from(
      { length: 40 },
      (_, at) => `a${at}: staffSearch(first: 500, filter: { age: { from: 1 } }) { edges { node { code } } }`,
    );
    const { errors, data } = await ask(LINE, `{ ${wide.join(' ')} staffSearch(first: 1) { totalCount } }`);
    expect(new Set(errors.map((error) => error.replace(/^.*: /, '')))).toEqual(new Set(['FILTER_DENIED']));
    expect(data?.staffSearch).not.toBeNull();
  });

  test('it is complete: no site is missing', async () => {
    const { data, errors, extensions } = await ask(LINE, text, {}, { 'x-tributary-complete': '1' });
    expect(errors).toEqual(['staffSearch.edges.node.idNumber: FIELD_DENIED']);
    expect(data?.staffSearch).not.toBeNull();
    expect(extensions.coverage).toMatchObject([{ path: ['staffSearch'], complete: true }]);
  });
});
