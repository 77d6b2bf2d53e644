/** Cursors are sealed where they leave the house, and only there: between levels positions travel bare. */
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { askHub, assertionOf, type HubReply } from './ask-hub.ts';
import { NATIONAL, PROVINCE, TWO_LEVELS } from './fujian.ts';

let house: HubHouse;
beforeAll(async () => {
  house = await openHubHouse(TWO_LEVELS);
}, 60_000);
afterAll(() => house?.close(), 30_000);

const PAGE = `query ($after: String, $first: Int) { memberSearch(first: $first, after: $after) {
  edges { cursor node { number } } pageInfo { startCursor endCursor hasNextPage }
} }`;

const RAW = /^[0-9a-f]+$/;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly number: string } }[];
  readonly pageInfo: {
    readonly startCursor: string;
    readonly endCursor: string;
    readonly hasNextPage: boolean;
  };
}

const pageOf = ({ data }: { readonly data?: Readonly<Record<string, unknown>> | null | undefined }): Page =>
  data?.memberSearch as Page;
const cursorsOf = ({ edges, pageInfo }: Page): readonly string[] => [
  ...edges.map(({ cursor }) => cursor),
  pageInfo.startCursor,
  pageInfo.endCursor,
];
const numbersOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.number);
const codeOf = ({ body }: HubReply): unknown => body.errors?.[0]?.extensions.code;

const asSuperior = async (variables: object): Promise<HubReply> =>
  askHub(house, 'members', await assertionOf(house), { query: PAGE, variables });
const asCaller = async (variables: object, caller = PROVINCE): Promise<HubReply> =>
  askHub(house, 'members', await house.token(caller), { query: PAGE, variables });

test('the top seals what the hub gives it bare, and no bare position leaves it', async () => {
  const bare = cursorsOf(pageOf((await asSuperior({ first: 5 })).body));
  for (const cursor of bare) expect(cursor).toMatch(RAW);
  const reply = await house.query(NATIONAL, PAGE, { first: 60 });
  const sealed = cursorsOf(pageOf(reply));
  expect(sealed.length).toBeGreaterThan(50);
  for (const cursor of sealed) expect(cursor).not.toMatch(RAW);
  for (const cursor of bare) expect(JSON.stringify(reply)).not.toContain(cursor);
});

test('a superior goes on from a bare position, be it that of a row of another site', async () => {
  const all = pageOf((await asSuperior({ first: 100 })).body);
  const after = all.edges[29]?.cursor;
  const next = pageOf((await asSuperior({ first: 10, after })).body);
  expect(numbersOf(next)).toEqual(numbersOf(all).slice(30, 40));
});

test('a superior may ask for as large a page as of a site, a caller for as large a one as of the gateway', async () => {
  const { body } = await asSuperior({ first: 1_000 });
  expect(body.errors).toBeUndefined();
  expect(codeOf(await asSuperior({ first: 1_002 }))).toBe('PAGE_SIZE_INVALID');
  expect(codeOf(await asCaller({ first: 1_000 }))).toBe('PAGE_SIZE_INVALID');
});

test('to a caller the hub’s cursors are sealed, and good for nobody else', async () => {
  const { endCursor } = pageOf((await asCaller({ first: 5 })).body).pageInfo;
  expect(endCursor).not.toMatch(RAW);
  const mine = await asCaller({ first: 5, after: endCursor });
  expect(pageOf(mine.body).edges).toHaveLength(5);
  const others = { subject: 'another', code: PROVINCE.code };
  expect(codeOf(await asCaller({ first: 5, after: endCursor }, others))).toBe('CURSOR_INVALID');
  expect(codeOf(await asSuperior({ first: 5, after: endCursor }))).toBe('CURSOR_INVALID');
});

test('a caller cannot go on from a bare position, nor from a cursor of the gateway above', async () => {
  const bare = pageOf((await asSuperior({ first: 5 })).body).pageInfo.endCursor;
  expect(codeOf(await asCaller({ first: 5, after: bare }))).toBe('CURSOR_INVALID');
  const above = pageOf(await house.query(PROVINCE, PAGE, { first: 5 })).pageInfo.endCursor;
  expect(codeOf(await asCaller({ first: 5, after: above }))).toBe('CURSOR_INVALID');
});

test('in the hub’s own endpoint and in its subgraphs one caller has the same cursors', async () => {
  const own = pageOf(await house.askHub(PROVINCE, PAGE, { first: 5 }));
  expect(cursorsOf(pageOf((await asCaller({ first: 5 })).body))).toEqual(cursorsOf(own));
});
