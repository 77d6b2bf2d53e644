/** What a subgraph's resolvers hand on, as callers of each level receive it. The rows are plain objects. */
import { buildASTSchema, graphql, parse } from 'graphql';
import { openGuard } from '../../../policy/guard.ts';
import type { Mask } from '../../../policy/mask.ts';
import type { Policy, RelationFields } from '../../../policy/policy.ts';
import { schemes, WORLD, policy as world } from '../../../policy/shield/testing.ts';
import { columnField } from '../request/column-field.ts';
import { guardSchema } from './guard-schema.ts';
import type { Orders } from './usual-order.ts';

const sdl = (more = ''): string => `
  ${WORLD} ${more}
  extend type Person { access: Access! }
  enum Access { FULL REDUCED }
  scalar Date
  type Coverage { complete: Boolean! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`;

const guarded = (orders: Orders, more = '', places = { Person: 'code', Unit: 'code', Robot: 'code' }) =>
  guardSchema(buildASTSchema(parse(sdl(more)), { assumeValidSDL: true }), { places, orders });

const schema = guarded({ PersonOrderField: { usual: 'NAME', key: 'CODE' } });

const shown = (...fields: readonly string[]) => fields.map((field) => [field, 'SHOWN'] as const);
const counted = new Set<string>();

const policy: Policy = {
  ...world,
  relations: new Map<string, RelationFields>([
    [
      'Person',
      {
        counted,
        reduced: new Map<string, 'SHOWN' | Mask>([
          ...shown('code', 'access', 'sex', 'motto'),
          ['name', { kind: 'KEEP', first: 1, last: 0 }],
        ]),
      },
    ],
    ['Unit', { counted, reduced: new Map(shown('code', 'title', 'people')) }],
  ]),
};

/** Of the unit 11; of the same place, seen reduced; of another place, where only numbers are given. */
const OWN = '111';
const NEAR = '121';
const FAR = '311';

/** What ran although it was asked for in vain. */
const ran: string[] = [];
const ask = async (source: string, code?: string, values: Record<string, unknown> = {}) => {
  ran.length = 0;
  const caller = { subject: 'x', ...(code !== undefined && { code }) };
  const { data, errors = [] } = await graphql({
    schema,
    source,
    rootValue: root,
    variableValues: values,
    contextValue: { guard: openGuard(policy, schemes, caller) },
    fieldResolver: columnField,
  });
  const denied = errors.map(({ originalError, path, message }) => [
    originalError instanceof Error && 'code' in originalError ? originalError.code : message,
    path?.join('.'),
  ]);
  return { data: JSON.parse(JSON.stringify(data)), denied };
};

const row = (code: string) => ({
  code,
  name: async () => 'Anna',
  secret: () => {
    ran.push('secret');
    return 'secret';
  },
  sex: 'FEMALE',
  birth_date: '1980-02-29',
  salary: 12,
  motto: 'Ave',
});

const edgesOf = (codes: readonly string[]) =>
  codes.map((code, at) => ({ cursor: `0${at}`, salary: at, node: row(code) }));

const root = {
  person: ({ code }: { code: string }) => row(code),
  personSearch: (args: object) => {
    ran.push(`search ${JSON.stringify(args)}`);
    return { edges: edgesOf([OWN, NEAR]) };
  },
  unit: ({ code }: { code: string }) => ({
    code,
    title: 'Unit',
    headcount: 3,
    people: (args: object) => {
      ran.push(`people ${JSON.stringify(args)}`);
      return { edges: edgesOf([OWN]) };
    },
  }),
  rename: ({ code }: { code: string }) => {
    ran.push('rename');
    return row(code);
  },
};

const SELECTED = 'access code name secret sex birthDate salary';

test('in full a row is what it is', async () => {
  expect(await ask(`{ person(code: "${OWN}") { ${SELECTED} } }`, '11')).toEqual({
    data: {
      person: {
        access: 'FULL',
        code: OWN,
        name: 'Anna',
        secret: 'secret',
        sex: 'FEMALE',
        birthDate: '1980-02-29',
        salary: 12,
      },
    },
    denied: [],
  });
});

test('reduced, some of it is masked and some is null, which is no error and not even worked out', async () => {
  expect(await ask(`{ person(code: "${NEAR}") { ${SELECTED} } }`, '11')).toEqual({
    data: {
      person: {
        access: 'REDUCED',
        code: NEAR,
        name: 'A***',
        secret: null,
        sex: 'FEMALE',
        birthDate: null,
        salary: null,
      },
    },
    denied: [],
  });
  expect(ran).toEqual([]);
});

test('a field that the caller may read nowhere is denied, with its path', async () => {
  const { data, denied } = await ask(`{ anna: person(code: "${FAR}") { code name s: secret } }`, '30');
  expect(data).toEqual({ anna: { code: FAR, name: 'A***', s: null } });
  expect(denied).toEqual([['FIELD_DENIED', 'anna.s']]);
  expect(ran).toEqual([]);
});

test('a row that the caller may only count shows nothing, should a resolver hand it on all the same', async () => {
  expect(await ask(`{ person(code: "${FAR}") { name secret birthDate salary } }`, '11')).toEqual({
    data: { person: { name: null, secret: null, birthDate: null, salary: null } },
    denied: [],
  });
});

test('rows of both levels on one page are each what they are, and so is what an edge says of its row', async () => {
  const { data } = await ask(
    '{ personSearch { edges { cursor salary node { access name salary } } } }',
    '11',
  );
  expect(data.personSearch.edges).toEqual([
    { cursor: '00', salary: 0, node: { access: 'FULL', name: 'Anna', salary: 12 } },
    { cursor: '01', salary: null, node: { access: 'REDUCED', name: 'A***', salary: null } },
  ]);
});

test.each([
  ['a filter', '{ personSearch(filter: { name: "A" }) { totalCount } }'],
  [
    'a filter in a choice',
    '{ personSearch(filter: { anyOf: [{ sex: MALE }, { birthDate: {} }] }) { totalCount } }',
  ],
  ['an order', '{ personSearch(orderBy: [{ by: CODE }, { by: PAY }]) { totalCount } }'],
])(
  '%s that reads what is not read everywhere is refused, and nothing is looked for',
  async (_what, query) => {
    expect((await ask(query, '11')).denied).toEqual([['FILTER_DENIED', 'personSearch']]);
    expect(ran).toEqual([]);
  },
);

test('in a variable it is the same', async () => {
  const query = 'query ($f: PersonFilter) { personSearch(filter: $f) { totalCount } }';
  expect((await ask(query, '11', { f: { name: 'A' } })).denied).toEqual([['FILTER_DENIED', 'personSearch']]);
  expect((await ask(query, '11', { f: { sex: 'MALE' } })).denied).toEqual([]);
  expect((await ask(query, '11', { f: { name: 'A', unit: ['11'] } })).denied).toEqual([]);
});

const asked = (): Record<string, unknown> => JSON.parse((ran[0] ?? '').replace(/^\w+ /, ''));

test('rows come in their usual order where that may be read, and by their key where not', async () => {
  const orderOf = async (args: string) => {
    await ask(`{ personSearch${args} { totalCount } }`, '11');
    return asked().orderBy;
  };
  const byKey = [{ by: 'CODE', direction: 'ASC' }];
  const byName = [{ by: 'NAME', direction: 'ASC' }];
  expect(await orderOf('')).toEqual(byKey);
  expect(await orderOf('(orderBy: null)')).toEqual(byKey);
  expect(await orderOf('(orderBy: [])')).toEqual(byKey);
  expect(await orderOf('(filter: { unit: ["11"] })')).toEqual(byName);
  expect(await orderOf('(filter: { unit: ["11"] }, orderBy: [])')).toEqual(byName);
  expect(await orderOf('(orderBy: { by: CODE, direction: DESC })')).toEqual([
    { by: 'CODE', direction: 'DESC' },
  ]);
});

test('below a row its key tells where is asked', async () => {
  const people = (unit: string, args = '') =>
    ask(`{ unit(code: "${unit}") { people${args} { edges { node { name } } } } }`, '11');
  expect((await people('11', '(filter: { name: "A" })')).denied).toEqual([]);
  expect((await people('10', '(filter: { name: "A" })')).denied).toEqual([['FILTER_DENIED', 'unit.people']]);
  await people('11');
  expect(asked().orderBy).toEqual([{ by: 'NAME', direction: 'ASC' }]);
  await people('10');
  expect(asked().orderBy).toEqual([{ by: 'CODE', direction: 'ASC' }]);
});

test('a field that is spread over sites is one of the row that has it as well', async () => {
  expect(await ask('{ unit(code: "10") { title headcount } }', '11')).toEqual({
    data: { unit: { title: 'Unit', headcount: null } },
    denied: [],
  });
  expect((await ask('{ unit(code: "11") { headcount } }', '11')).data).toEqual({ unit: { headcount: 3 } });
});

test('a row is written where the caller may write', async () => {
  const rename = (code: string) => ask(`mutation { rename(code: "${code}", name: "x") { code } }`, '11');
  expect(await rename(OWN)).toEqual({ data: { rename: { code: OWN } }, denied: [] });
  expect(await rename(NEAR)).toEqual({ data: { rename: null }, denied: [['WRITE_DENIED', 'rename']] });
  expect(ran).toEqual([]);
});

test('a subgraph that keeps silent about its rows is not served', () => {
  const orders = { PersonOrderField: { usual: 'NAME', key: 'CODE' } };
  expect(() => guarded({})).toThrow('does not say how personSearch is ordered');
  expect(() =>
    guarded(orders, 'type Tree @key(fields: "code") @fragmented(by: "code") { code: UnitCode! }'),
  ).toThrow('does not say where rows of Tree have their place');
});
