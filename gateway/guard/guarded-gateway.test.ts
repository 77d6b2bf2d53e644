/** Through Apollo's own server and gateway: what reaches a subgraph, and what the caller gets for what does not. */
import '../config/no-telemetry.ts';
import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { applyMiddleware } from 'graphql-middleware';
import { deny, shield } from 'graphql-shield';
import { guardOf } from '../../policy/shield/testing.ts';
import { openReport } from '../execute/fetch-context.ts';
import type { RequestContext } from '../request/request-context.ts';
import { guardOperations } from './guard-operations.ts';
import { guardedGateway } from './guarded-gateway.ts';
import { routed, supergraphSdl } from './testing/small-world.ts';

/** What every subgraph fetch asked, since the last look. */
let asked: string[] = [];
/** What they get, whatever they ask. */
let answer: Record<string, unknown> = {};

const gateway = (): ApolloGateway =>
  new ApolloGateway({
    supergraphSdl,
    buildService: () => ({
      async process({ request }) {
        asked.push(request.query ?? '');
        return { data: structuredClone(answer) };
      },
    }),
  });

const server = new ApolloServer<RequestContext>({
  gateway: guardedGateway(gateway(), guardOperations(routed.schema)),
});
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  asked = [];
  answer = {};
});

const contextOf = (code?: string) =>
  ({ guard: guardOf(code), report: openReport() }) as unknown as RequestContext;

interface Result {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly path?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

async function ask(query: string, code?: string, more: { variables?: object; operationName?: string } = {}) {
  const contextValue = contextOf(code);
  const response = await server.executeOperation({ query, ...more }, { contextValue });
  if (response.body.kind !== 'single') throw new Error('one answer was expected');
  const { data, errors } = response.body.singleResult as Result;
  return {
    data: data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown),
    errors: errors?.map(({ path, extensions }) => `${JSON.stringify(path)} ${String(extensions?.code)}`),
    denied: contextValue.report.denied.map(({ path }) => path.join('.')),
  };
}

const PERSON = '{ person(code: "311") { code salary name } }';

test('a denied field is null at its place, with an error, and no subgraph hears of it', async () => {
  answer = { person: { code: '311', tributary_null_0: 'Person', name: 'An' } };
  const { data, errors, denied } = await ask(PERSON, '30');
  expect(JSON.stringify(data)).toBe('{"person":{"code":"311","salary":null,"name":"An"}}');
  expect(errors).toEqual(['["person","salary"] FIELD_DENIED']);
  expect(denied).toEqual(['person.salary']);
  expect(asked).toEqual(['{person(code:"311"){code tributary_null_0:__typename name}}']);
});

test('in each entry of a list', async () => {
  answer = { people: [{ tributary_null_0: 'Person' }, { tributary_null_0: 'Person' }] };
  expect(await ask('{ people { salary } }', '30')).toMatchObject({
    data: { people: [{ salary: null }, { salary: null }] },
    errors: ['["people","salary"] FIELD_DENIED'],
  });
});

test('of an operation that is denied altogether, nobody is asked anything', async () => {
  expect(await ask('{ first: salaries name: __typename second: salaries(unit: "30") }', '30')).toMatchObject({
    data: { first: null, name: 'Query', second: null },
    errors: ['["first"] STATISTICS_DENIED', '["second"] STATISTICS_DENIED'],
  });
  expect(await ask('mutation { rename(code: "311", name: "An") { code } }', '30')).toMatchObject({
    data: { rename: null },
    errors: ['["rename"] WRITE_DENIED'],
  });
  expect(asked).toEqual([]);
});

test('what cannot be null takes along what it stands in, and that is not asked for either', async () => {
  answer = { kinds: [] };
  expect(await ask('{ person(code: "111") { motto } kinds { id } }')).toMatchObject({
    data: { person: null, kinds: [] },
    errors: ['["person","motto"] FIELD_DENIED'],
  });
  expect(asked).toEqual(['{kinds{id}}']);
});

describe('the plan of one caller is not another’s', () => {
  const both = [
    ['11', 'salary'],
    ['30', 'tributary_null_0:__typename'],
  ] as const;

  test('the same text, again and again, by turns', async () => {
    for (const [code, field] of [...both, ...both, ...[...both].reverse()]) {
      asked = [];
      answer = { person: { code: '311', salary: 7, tributary_null_0: 'Person', name: 'An' } };
      const { data } = await ask(PERSON, code);
      expect(asked).toEqual([`{person(code:"311"){code ${field} name}}`]);
      expect(data).toEqual({ person: { code: '311', salary: code === '11' ? 7 : null, name: 'An' } });
    }
  });

  test('at the same time', async () => {
    answer = { person: { code: '311', salary: 7, tributary_null_0: 'Person', name: 'An' } };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => ask(PERSON, both[at % 2]?.[0] ?? '')),
    );
    answers.forEach(({ data }, at) => {
      expect(data).toMatchObject({ person: { salary: at % 2 === 0 ? 7 : null } });
    });
  });

  test('of several operations in one text, each has its own', async () => {
    const text = `query A { person(code: "311") { code salary } } query B { person(code: "311") { salary name } }`;
    answer = { person: { code: '311', tributary_null_0: 'Person', name: 'An' } };
    expect((await ask(text, '30', { operationName: 'A' })).data).toEqual({
      person: { code: '311', salary: null },
    });
    expect((await ask(text, '30', { operationName: 'B' })).data).toEqual({
      person: { salary: null, name: 'An' },
    });
  });

  test('what a variable says of what is denied is not forgotten', async () => {
    const text =
      'query ($name: String, $unit: [UnitCode!]) { personSearch(filter: { name: $name, unit: $unit }) { totalCount } }';
    answer = { personSearch: { totalCount: 3 } };
    const errorsOf = async (variables: object) => (await ask(text, '11', { variables })).errors;
    expect(await errorsOf({})).toBeUndefined();
    expect(await errorsOf({ name: 'An' })).toEqual(['["personSearch"] FILTER_DENIED']);
    expect(await errorsOf({ name: 'An', unit: ['11'] })).toBeUndefined();
    expect(await errorsOf({ name: null })).toBeUndefined();
    expect(asked).toHaveLength(3);
  });
});

test('an operation that is asked for by its hash is judged for each who asks', async () => {
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(PERSON).digest('hex') };
  answer = { person: { code: '311', salary: 7, tributary_null_0: 'Person', name: 'An' } };
  const salaryFor = async (code: string, query?: string) => {
    const request = { ...(query !== undefined && { query }), extensions: { persistedQuery } };
    const response = await server.executeOperation(request, { contextValue: contextOf(code) });
    const { data } = (response.body as unknown as { readonly singleResult: Result }).singleResult;
    return (data?.person as { readonly salary: unknown } | undefined)?.salary;
  };
  expect(await salaryFor('11', PERSON)).toBe(7);
  expect(await salaryFor('30')).toBeNull();
  expect(await salaryFor('11')).toBe(7);
});

test('variables of a wrong type are refused as they would be without a guard', async () => {
  const { errors, data } = await ask('query ($code: PersonCode!) { person(code: $code) { code } }', '30');
  expect(errors).toEqual(['undefined BAD_USER_INPUT']);
  expect(data).toBeUndefined();
  expect(asked).toEqual([]);
});

test('the schema may be asked about', async () => {
  expect(await ask('{ __schema { queryType { name } } __type(name: "Person") { name } }')).toMatchObject({
    data: { __schema: { queryType: { name: 'Query' } }, __type: { name: 'Person' } },
    errors: undefined,
  });
  expect(asked).toEqual([]);
});

test('the trap: a shield that is applied to the schema of a gateway never runs', async () => {
  const unguarded = gateway();
  const load = unguarded.load.bind(unguarded);
  let applied = 0;
  const trapped = new ApolloServer({
    gateway: {
      load,
      stop: () => unguarded.stop(),
      onSchemaLoadOrUpdate: (callback) =>
        unguarded.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
          applied += 1;
          callback({ apiSchema: applyMiddleware(apiSchema, shield({ Query: deny })), coreSupergraphSdl });
        }),
    },
  });
  await trapped.start();
  answer = { person: { code: '311', salary: 7, name: 'An' } };
  const response = await trapped.executeOperation({ query: PERSON });
  expect(applied).toBe(1);
  // The rule denies everything, and everything is answered.
  expect(response.body).toMatchObject({ singleResult: { data: { person: { salary: 7 } } } });
  await trapped.stop();
});
