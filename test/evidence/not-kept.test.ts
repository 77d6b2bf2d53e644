/** When evidence cannot be kept nothing is shown: at the gateway to nobody, at a site to no gateway. */
import { appendFile, rm, symlink } from 'node:fs/promises';
import { evidencePath } from '../../evidence/file/evidence-file.ts';
import { type House, openHouse } from '../house/house.ts';
import { oneMoreGateway } from './one-more-gateway.ts';
import { bodiesIn, findingsIn, gatewayChain, operationsIn, siteChain } from './read-entries.ts';

const HOME_AFFAIRS = { subject: 'home', code: '020000100001' };
const SEARCH =
  '{ staffSearch(first: 100) { edges { node { code fullName } } coverage { sites { site error } } } }';

let house: House;
beforeEach(async () => {
  house = await openHouse({ deployment: 'quang-binh', sites: 2, rows: 100 });
}, 60_000);
afterEach(() => house?.close(), 30_000);

const refused = (reply: object): void =>
  expect(reply).toMatchObject({
    status: 503,
    data: undefined,
    errors: [{ extensions: { code: 'EVIDENCE_UNAVAILABLE' } }],
    extensions: { requestId: expect.any(String) },
  });

const file = (): string => evidencePath(house.settings.evidence);

test('a gateway whose file is gone answers nobody, and asks nobody once it knows', async () => {
  const names = await fullNames();
  await rm(file());
  const first = await house.query(HOME_AFFAIRS, SEARCH);
  refused(first);
  const asked = structuredClone(house.requests());
  for (const operation of [SEARCH, '{ staffStatistics(by: [SEX]) { total } }', '{ sites { id } }']) {
    const reply = await house.query(HOME_AFFAIRS, operation);
    refused(reply);
    for (const name of names) expect(JSON.stringify(reply)).not.toContain(name);
  }
  expect(house.requests()).toEqual(asked);
  expect(JSON.stringify(first)).not.toContain(names[0] ?? '?');
  // The schema is no secret.
  expect(await house.query(HOME_AFFAIRS, '{ __schema { queryType { name } } }')).toMatchObject({
    status: 200,
  });
});

test('a gateway whose disk is full answers nobody', async () => {
  const issuer = house.settings.identity.keys.replace(/\.jwks$/, '');
  const { folder } = house.settings.evidence;
  // A device that takes nothing, as a disk without room.
  await symlink('/dev/full', evidencePath({ folder, name: 'full' }));
  const gateway = await oneMoreGateway(house.settings, issuer, 'full');
  for (let times = 0; times < 2; times++) refused(await gateway.ask(HOME_AFFAIRS, SEARCH));
  await gateway.stop();
});

test('a gateway whose file got a line from somebody else owns up to it and goes on', async () => {
  await house.query(HOME_AFFAIRS, SEARCH);
  await appendFile(file(), 'not an entry');
  refused(await house.query(HOME_AFFAIRS, SEARCH));
  expect((await house.query(HOME_AFFAIRS, SEARCH)).status).toBe(200);
  const chain = await gatewayChain(house.settings);
  expect(bodiesIn(chain).map(({ kind }) => kind)).toEqual(['operation', 'resumed', 'operation']);
  expect(findingsIn([chain])).toEqual([]);
});

test('a site that cannot write gives no row: it is missing from the answer, with the reason', async () => {
  await house.sql(
    'site-2',
    'REVOKE EXECUTE ON FUNCTION tributary_evidence.take_note(text) FROM tributary_reader',
  );
  const before = operationsIn(await siteChain(house, 'site-2')).length;
  const { status, data, errors } = await house.query(HOME_AFFAIRS, SEARCH);
  expect(status).toBe(200);
  expect(errors).toMatchObject([{ extensions: { code: 'EVIDENCE_UNAVAILABLE', site: 'site-2' } }]);
  const kept = new Set(
    (await house.sql<{ code: string }>('site-1', 'SELECT code FROM staff')).map(({ code }) => code),
  );
  const { staffSearch } = data as { staffSearch: { edges: { node: { code: string } }[] } };
  expect(staffSearch.edges.length).toBeGreaterThan(0);
  for (const { node } of staffSearch.edges) expect(kept).toContain(node.code);
  expect(operationsIn(await siteChain(house, 'site-2'))).toHaveLength(before);
  const [entry] = operationsIn(await gatewayChain(house.settings)).slice(-1);
  expect(entry).toMatchObject({
    sites: [
      { site: 'site-1', status: 'answered' },
      { site: 'site-2', status: 'failed' },
    ],
    decision: { kind: 'GIVEN', failed: ['EVIDENCE_UNAVAILABLE'] },
  });
});

test('those who are turned away are counted, and written down by the end', async () => {
  const issuer = house.settings.identity.keys.replace(/\.jwks$/, '');
  const gateway = await oneMoreGateway(house.settings, issuer);
  for (let times = 0; times < 3; times++) await gateway.ask('nobody', SEARCH);
  await gateway.ask(HOME_AFFAIRS, SEARCH, {}, { authorization: 'Bearer forged' });
  expect(bodiesIn(await gatewayChain(gateway.settings))).toEqual([]);
  await gateway.stop();
  expect(bodiesIn(await gatewayChain(gateway.settings))).toMatchObject([
    { kind: 'refused', counts: { UNAUTHENTICATED: 3, TOKEN_INVALID: 1 } },
  ]);
});

async function fullNames(): Promise<readonly string[]> {
  const { data } = await house.query(HOME_AFFAIRS, SEARCH);
  const { staffSearch } = data as { staffSearch: { edges: { node: { fullName: string } }[] } };
  return staffSearch.edges.map(({ node }) => node.fullName).filter((name) => name.length > 4);
}
