/** What a site writes down of those who look, by asking one over HTTP. */

import type { OperationBody } from '../../../evidence/body.ts';
import { readBody } from '../../../evidence/read-body.ts';
import { rowKey } from '../../../evidence/row-key.ts';
import { isEntry } from '../../../evidence/verify/stored-chain.ts';
import { verifyChain } from '../../../evidence/verify/verify-chain.ts';
import { TEST_SECRET } from '../../testing/evidence.ts';
import { organizationRow, positionRow, staffRow } from '../../testing/rows.ts';
import { startTestSite, TEST_SITE, type TestSite } from '../../testing/test-site.ts';
import { readSiteChain } from './read-chain.ts';

const [ANA, BAO, CHI] = ['080000100001', '080000100002', '010000100001'];
/** Values that must stand nowhere in the evidence. */
const PLANTED = ['Nguyễn Thị Ánh Dương', 'Trần Bảo', 'Lê Chi', '1973-05-17', ANA, BAO, CHI, '0800001'];

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('organization', [organizationRow('080000000000', 'Sở Công Thương')]);
  await site.insert('staff', [
    staffRow(ANA, 'Nguyễn Thị Ánh Dương', { birth_date: '1973-05-17' }),
    staffRow(BAO, 'Trần Bảo'),
    staffRow(CHI, 'Lê Chi'),
  ]);
  await site.insert('staff_position', [positionRow(ANA, 'Trưởng phòng')]);
});
afterAll(() => site.stop());

async function entries(): Promise<readonly OperationBody[]> {
  const { stored } = await readSiteChain(site.ownerUrl, TEST_SITE);
  return stored.filter(isEntry).map(({ body }) => readBody(body) as OperationBody);
}

const last = async (): Promise<OperationBody | undefined> => (await entries()).at(-1);

const keyed = (key: string, relation = 'Staff'): string =>
  rowKey(TEST_SECRET, { chain: TEST_SITE, relation, key });

const GATEWAY = { chain: 'gateway', seq: 12, hash: 'a'.repeat(64), request: 'r-12' };

test('a look at rows: who, by which policy, what, which rows, for which request of the gateway', async () => {
  const query = `query Find($name: String) {
    staffSearch(filter: { unit: ["0800001"], name: $name, birthDate: { from: "1973-05-17" } }, orderBy: [{ by: NAME }]) {
      edges { node { fullName organization { code } position { title } } }
    }
  }`;
  const { status, errors } = await site.ask('personnel', query, { name: 'Dương' }, ANA, {
    evidence: GATEWAY,
  });
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  const { version } = site.runtime.policies.last();
  expect(await last()).toEqual({
    kind: 'operation',
    chain: TEST_SITE,
    at: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
    request: 'r-12',
    who: { subject: ANA, code: ANA },
    policy: version,
    operation: { name: 'Find', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    fields: expect.arrayContaining([
      'Query.staffSearch',
      'Staff.fullName',
      'Staff.birthDate',
      'Staff.position',
    ]),
    rows: { Staff: 1 },
    keys: { Staff: [keyed(ANA)] },
    decision: { kind: 'GIVEN' },
    heads: [{ chain: 'gateway', seq: 12, hash: 'a'.repeat(64) }],
  });
});

test('the answer says how far the chain has come with it', async () => {
  const body = await post('{ staffSearch { totalCount } }');
  const { head } = await readSiteChain(site.ownerUrl, TEST_SITE);
  expect(body.extensions).toEqual({ evidence: { chain: TEST_SITE, ...head } });
});

test('a row that is asked for by key; one that is not there and one that is not the caller’s are named all the same', async () => {
  const query = (code: string) => `{ staff(code: "${code}") { code } }`;
  await site.ask('personnel', query(ANA), {}, ANA);
  expect(await last()).toMatchObject({
    rows: { Staff: 1 },
    keys: { Staff: [keyed(ANA)] },
    named: { Staff: [keyed(ANA)] },
  });
  for (const code of ['080000100009', CHI]) {
    await site.ask('personnel', query(code), {}, ANA);
    expect(await last()).toMatchObject({
      rows: {},
      keys: {},
      named: { Staff: [keyed(code)] },
      decision: { kind: 'GIVEN' },
    });
  }
});

test('entities by key are looks like any other; a key that stands for a row elsewhere is none', async () => {
  const query = `query ($r: [_Any!]!) {
    _entities(representations: $r) { ... on Staff { fullName organization { code } } }
  }`;
  const r = [ANA, BAO].map((code) => ({ __typename: 'Staff', code }));
  await site.ask('personnel', query, { r }, ANA);
  expect(await last()).toMatchObject({
    rows: { Staff: 2 },
    keys: { Staff: [keyed(ANA), keyed(BAO)].sort() },
  });
});

test('rows of which nothing but their type is asked are given all the same', async () => {
  const given = { rows: { Staff: 1 }, keys: { Staff: [keyed(ANA)] } };
  await site.ask('personnel', '{ staffSearch(filter: { name: "Dương" }) { edges { node { __typename } } } }');
  expect(await last()).toMatchObject(given);
  await site.ask('personnel', `{ staff(code: "${ANA}") { __typename } }`);
  expect(await last()).toMatchObject(given);
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
  await site.ask('personnel', query, { r: [{ __typename: 'Staff', code: ANA }] });
  expect(await last()).toMatchObject(given);
});

describe('a question that names persons by their keys', () => {
  const both = `filter: { code: ["${BAO}", "${ANA}", "${BAO}"], ethnicity: ["Kinh"] }`;
  test.each([
    ['numbers', `staffStatistics(${both}, by: [SEX, ETHNICITY]) { oldestBirthDate groups { sex count } }`],
    ['a count', `staffSearch(${both}) { totalCount }`],
    ['cursors', `staffSearch(${both}) { edges { cursor } }`],
    ['whether there is more', `staffSearch(${both}, first: 0) { pageInfo { hasNextPage } }`],
  ])('%s', async (_, field) => {
    const { errors } = await site.ask('personnel', `{ ${field} }`);
    expect(errors).toBeUndefined();
    const named = { Staff: [keyed(ANA), keyed(BAO)].sort() };
    expect(await last()).toMatchObject({ rows: {}, keys: {}, named, decision: { kind: 'GIVEN' } });
  });

  test('of a unit, by variables', async () => {
    const query = `query ($r: [_Any!]!, $f: StaffFilter) {
      _entities(representations: $r) { ... on Organization { staff(filter: $f) { totalCount } } }
    }`;
    const r = [{ __typename: 'Organization', code: '0800001' }];
    await site.ask('personnel', query, { r, f: { code: ANA } });
    expect(await last()).toMatchObject({ keys: {}, named: { Staff: [keyed(ANA)] } });
  });

  test('that is refused', async () => {
    const office = '003000700001';
    const field = `staffSearch(filter: { code: ["${office}"], birthDate: { from: "1970-01-01" } }) { totalCount }`;
    await site.ask('personnel', `{ ${field} }`, {}, ANA);
    expect(await last()).toMatchObject({
      named: { Staff: [keyed(office)] },
      decision: { kind: 'DENIED', denied: [{ field: 'Query.staffSearch', code: 'FILTER_DENIED' }] },
    });
  });

  test('units: by their own code, and not what they lie below', async () => {
    const [unit, above] = ['0800001', '0100000'];
    const filter = `filter: { code: ["${unit}"], unit: ["${above}"], parent: ["${above}"] }`;
    await site.ask('organizations', `{ organizationSearch(${filter}) { totalCount } }`);
    expect(await last()).toMatchObject({ named: { Organization: [keyed(unit, 'Organization')] } });
    await site.ask('personnel', `{ staffSearch(filter: { unit: ["${above}"] }) { totalCount } }`);
    expect(await last()).not.toHaveProperty('named');
  });

  test('is part of what is hashed', async () => {
    await site.ask('personnel', `{ staffSearch(filter: { code: ["${ANA}"] }) { totalCount } }`);
    const { stored, ...chain } = await readSiteChain(site.ownerUrl, TEST_SITE);
    const touched = stored.map((entry) =>
      isEntry(entry) && entry.seq === chain.head?.seq
        ? { ...entry, body: entry.body.replace(keyed(ANA), keyed(BAO)) }
        : entry,
    );
    expect(verifyChain({ ...chain, stored: touched }, [])).toMatchObject([
      { seq: chain.head?.seq, what: 'EDITED' },
    ]);
  });
});

test('numbers are looks without rows', async () => {
  await site.ask('personnel', '{ staffStatistics(by: [SEX]) { total groups { sex count } } }', {}, ANA);
  expect(await last()).toMatchObject({
    rows: {},
    keys: {},
    fields: expect.arrayContaining(['Query.staffStatistics', 'Staff.sex']),
  });
});

test('who may see nothing leaves an entry all the same', async () => {
  await site.ask('personnel', '{ staffSearch { edges { node { fullName } } } }', {}, 'none');
  expect(await last()).toMatchObject({ who: { subject: 'nobody' }, rows: {} });
});

test('what the policy denies is written down by field', async () => {
  // An office of the line reads names and titles, and no birth dates.
  const office = '003000700001';
  await site.insert('staff', [staffRow(office, 'Phạm Giang')]);
  const denied =
    'staffSearch(filter: { unit: ["0030007"], birthDate: { from: "1970-01-01" } }) { totalCount }';
  const { errors } = await site.ask(
    'personnel',
    `{ staff(code: "${office}") { fullName } ${denied} }`,
    {},
    ANA,
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FILTER_DENIED']);
  const denial = { field: 'Query.staffSearch', code: 'FILTER_DENIED' };
  expect(await last()).toMatchObject({
    keys: { Staff: [keyed(office)] },
    decision: { kind: 'GIVEN', denied: [denial] },
  });
  await site.ask('personnel', `{ ${denied} }`, {}, ANA);
  expect(await last()).toMatchObject({ rows: {}, decision: { kind: 'DENIED', denied: [denial] } });
});

test('an operation that is none, or asks for the schema only, looked at nothing', async () => {
  const before = (await entries()).length;
  for (const query of ['{', '{ nothing }', '{ __typename }', '{ _service { sdl } }']) {
    await site.ask('personnel', query);
  }
  expect(await entries()).toHaveLength(before);
});

test('fifty at once: an entry each, in one chain that is whole', async () => {
  const before = (await entries()).length;
  const asked = Array.from({ length: 50 }, (_, at) =>
    site.ask('personnel', '{ staffSearch { edges { node { fullName } } } }', {}, ANA, {
      evidence: { ...GATEWAY, request: `p-${at}` },
    }),
  );
  for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
  const written = (await entries()).slice(before).map(({ request }) => request);
  expect(written.toSorted()).toEqual(Array.from({ length: 50 }, (_, at) => `p-${at}`).toSorted());
  expect(verifyChain(await readSiteChain(site.ownerUrl, TEST_SITE), [])).toEqual([]);
});

test('no value of a row and none of a caller’s operation stands in the evidence', async () => {
  const texts = JSON.stringify((await entries()).map(({ who, ...said }) => said));
  expect(texts.length).toBeGreaterThan(1_000);
  for (const value of PLANTED) expect(texts).not.toContain(value);
});

describe('when it cannot be written down', () => {
  const revoke = (what: string) =>
    site.owner.raw(`REVOKE EXECUTE ON FUNCTION tributary_evidence.${what} FROM tributary_reader`);
  const grant = (what: string) =>
    site.owner.raw(`GRANT EXECUTE ON FUNCTION tributary_evidence.${what} TO tributary_reader`);

  test.each(['take_note(text)', 'seal()'])(
    'without the right to %s nothing is shown, not even a denial',
    async (what) => {
      await revoke(what);
      const operations = [
        ['{ staffSearch { edges { node { fullName } } } }', ANA],
        ['{ staffStatistics(by: [SEX]) { total } }', ANA],
        ['{ staffSearch { totalCount } }', 'none'],
      ] as const;
      for (const [query, code] of operations) {
        const answer = await site.ask('personnel', query, {}, code);
        expect(answer).toEqual({
          status: 503,
          data: undefined,
          errors: [{ message: expect.any(String), extensions: { code: 'EVIDENCE_UNAVAILABLE' } }],
        });
      }
      // Told once, and not who asked for what.
      const told = site.logged.filter(({ msg }) => String(msg).startsWith('evidence cannot be kept'));
      expect(told.at(-1)).toMatchObject({ chain: TEST_SITE, errorCode: '42501' });
      await grant(what);
      const { status } = await site.ask('personnel', '{ staffSearch { totalCount } }', {}, ANA);
      expect(status).toBe(200);
      expect(verifyChain(await readSiteChain(site.ownerUrl, TEST_SITE), [])).toEqual([]);
    },
  );

  test('the schema is told all the same', async () => {
    await revoke('take_note(text)');
    expect(await site.ask('personnel', '{ __typename }')).toMatchObject({ status: 200 });
    await grant('take_note(text)');
  });
});

async function post(query: string): Promise<{ readonly extensions?: unknown }> {
  const response = await fetch(`${site.url}/personnel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ANA}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { readonly extensions?: unknown };
}
