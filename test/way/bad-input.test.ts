import { type House, openHouse } from '../house/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 2,
    rows: 300,
    holding: ['department-02', 'district-3', 'commune-301'],
  });
}, 60_000);
afterAll(() => house.close());

const HOME_AFFAIRS = { subject: 'home-affairs', code: '020000100001' };

/** Nothing of the inside may show, whatever went wrong. */
const INSIDE = /https?:|127\.0\.0\.1|localhost|postgres|\bat .*\.ts|node_modules|select |stacktrace/i;

const search = (args: string): string => `{ staffSearch(${args}) { edges { node { code } } } }`;

describe('bad input gets a stable code, a sentence that names what is wrong, and no 5xx', () => {
  test.each([
    [
      'a code of the wrong length',
      '{ staff(code: "0800001") { code } }',
      'CODE_INVALID',
      /it has 7 characters, not 12/,
    ],
    [
      'a code with a letter',
      '{ staff(code: "08000010000A") { code } }',
      'CODE_INVALID',
      /segment CB .* is "00A"/,
    ],
    [
      'a department that does not exist',
      '{ staff(code: "210000100001") { code } }',
      'CODE_INVALID',
      /segment S .* is "21"/,
    ],
    [
      'a commune that does not exist',
      '{ staff(code: "003290014001") { code } }',
      'CODE_INVALID',
      /segment X .* is "29"/,
    ],
    ['an unknown unit in a filter', search('filter: {unit: ["0093000"]}'), 'CODE_INVALID', /0093000/],
    [
      'a malformed code among good ones',
      search('filter: {code: ["080000100001", "x"]}'),
      'CODE_INVALID',
      /"x"/,
    ],
    ['a forged cursor', search('first: 5, after: "Zm9yZ2VkIGN1cnNvcg"'), 'CURSOR_INVALID', /cursor/],
    ['an empty cursor', search('first: 5, after: ""'), 'CURSOR_INVALID', /cursor/],
    ['a page of no rows', search('first: 0'), 'PAGE_SIZE_INVALID', /first must be from 1 to/],
    ['a negative page', search('last: -3'), 'PAGE_SIZE_INVALID', /last must be from 1 to/],
    ['a page of a billion rows', search('first: 1000000000'), 'PAGE_SIZE_INVALID', /1000000000/],
    ['a page from both ends', search('first: 5, last: 5'), 'PAGE_ARGUMENTS_CONFLICT', /not both/],
    [
      'a page from both ends by cursors',
      search('after: "a", before: "b"'),
      'PAGE_ARGUMENTS_CONFLICT',
      /not both/,
    ],
    ['an order that repeats a field', search('orderBy: [{by: NAME}, {by: NAME}]'), 'ORDER_INVALID', /NAME/],
    [
      'a date that is none',
      search('filter: {birthDate: {from: "1980-02-30"}}'),
      'GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT',
      /1980-02-30/,
    ],
    ['a field that is not in the schema', '{ staffSearch { rows } }', 'GRAPHQL_VALIDATION_FAILED', /rows/],
    ['something that is not GraphQL', '{ staffSearch(', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['a mutation', 'mutation { x }', 'GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE', /mutation/i],
  ])('%s', async (_, document, code, message) => {
    const reply = await house.query(HOME_AFFAIRS, document);
    expect(reply.status).toBeLessThan(500);
    expect(reply.errors).toHaveLength(1);
    const [error] = reply.errors;
    expect(error?.extensions?.code).toMatch(new RegExp(`^(${code})$`));
    expect(error?.message).toMatch(message);
    expect(JSON.stringify(reply)).not.toMatch(INSIDE);
  });

  test('a variable of the wrong type', async () => {
    const reply = await house.query(
      HOME_AFFAIRS,
      'query ($n: Int) { staffSearch(first: $n) { totalCount } }',
      { n: 'many' },
    );
    expect(reply.status).toBe(400);
    expect(reply.errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(reply)).not.toMatch(INSIDE);
  });

  test('an operation that is not in the document', async () => {
    const response = await post({ query: 'query One { sites { id } }', operationName: 'Two' });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  test('a body that is not JSON', async () => {
    const response = await post('{"query": ');
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  test('a body that is too large', async () => {
    const response = await post({ query: `{ sites { id } } # ${'x'.repeat(1_000_000)}` });
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('REQUEST_TOO_LARGE');
  });

  test('one bad field leaves its neighbour answered', async () => {
    const reply = await house.query(
      HOME_AFFAIRS,
      `{ bad: staff(code: "1") { code } good: staffSearch(first: 1) { edges { node { code } } } }`,
    );
    expect(reply.status).toBe(200);
    expect(reply.errors.map(({ path }) => path)).toEqual([['bad']]);
    expect(reply.data).toMatchObject({ bad: null, good: { edges: [{ node: {} }] } });
  });

  const codeOf = async (response: Response): Promise<unknown> =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

  const post = async (body: unknown): Promise<Response> =>
    fetch(`${house.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.token(HOME_AFFAIRS)}`,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
});
