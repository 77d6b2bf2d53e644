/** `npm run audit` over a house: what it says of whole chains, of touched ones, and of who looked at a row. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runAudit } from '../../evidence/command/run.ts';
import { evidencePath } from '../../evidence/file/evidence-file.ts';
import { TEST_SECRET } from '../../subgraphs/testing/evidence.ts';
import { type House, openHouse } from '../house/house.ts';

const HOME_AFFAIRS = { subject: 'home', code: '020000100001' };
const search = (first: number): string =>
  `{ staffSearch(first: ${first}) { edges { node { code fullName } } } }`;

let house: House;
let sites: string;
let gateway: string;
beforeAll(async () => {
  house = await openHouse({ deployment: 'quang-binh', sites: 2, rows: 500 });
  const { folder } = house.settings.evidence;
  gateway = evidencePath(house.settings.evidence);
  sites = join(folder, 'audit.yml');
  await writeFile(join(folder, 'secret'), TEST_SECRET);
  await writeFile(
    sites,
    stringify({
      deployment: house.settings.deployment,
      subgraphs: ['organizations', 'personnel'],
      gatewayKeys: 'unused',
      evidence: { secret: 'secret' },
      sites: house.sites.map((site) => ({
        site,
        databaseUrl: 'postgres://unused/unused',
        ownerUrl: house.ownerUrl(site),
      })),
    }),
  );
}, 60_000);
afterAll(() => house?.close(), 30_000);

const verify = (...more: readonly string[]) =>
  runAudit(['verify', '--gateway', gateway, '--site', sites, ...more]);

/** As the owner of a database who stops at nothing. */
const unguarded = (site: string, statement: string) =>
  house.sql(site, `ALTER TABLE tributary_evidence.entry DISABLE TRIGGER ALL; ${statement}`);

test('chains that nobody touched', async () => {
  for (let times = 0; times < 3; times++) await house.query(HOME_AFFAIRS, search(3));
  const { text, good } = await verify();
  expect(text.split('\n')).toEqual([
    'gateway: 3 entries, up to 3; others remember it up to 2',
    'site-1: 3 entries, up to 3; others remember it up to 3',
    'site-2: 3 entries, up to 3; others remember it up to 3',
    'nothing was touched',
  ]);
  expect(good).toBe(true);
  const alone = await runAudit(['verify', '--gateway', gateway]);
  expect(alone.text).toContain('not given, and spoken of: site-1, site-2');
  expect(alone.good).toBe(true);
});

describe('what was touched is named', () => {
  const SAVE = ['entry', 'head'].map(
    (table) => `CREATE TABLE saved_${table} AS TABLE tributary_evidence.${table}`,
  );
  const RESTORE = [
    'ALTER TABLE tributary_evidence.entry DISABLE TRIGGER ALL',
    ...['entry', 'head'].flatMap((table) => [
      `TRUNCATE tributary_evidence.${table}`,
      `INSERT INTO tributary_evidence.${table} SELECT * FROM saved_${table}`,
    ]),
  ];
  let file: string;
  beforeAll(async () => {
    // Five, with those that were asked before.
    for (let times = 0; times < 2; times++) await house.query(HOME_AFFAIRS, search(3));
    for (const site of house.sites) await house.sql(site, SAVE.join(';'));
    file = await readFile(gateway, 'utf8');
  });
  afterEach(async () => {
    for (const site of house.sites) await house.sql(site, RESTORE.join(';'));
    await writeFile(gateway, file);
    expect((await verify()).good).toBe(true);
  });

  const named = async (...more: readonly string[]): Promise<readonly string[]> => {
    const { text, good } = await verify(...more);
    expect(good).toBe(false);
    const lines = text.split('\n');
    return lines.filter((line) => / #\d/.test(line));
  };

  test('an entry of a site that was edited', async () => {
    await unguarded(
      'site-1',
      "UPDATE tributary_evidence.entry SET body = replace(body, 'home', 'work') WHERE seq = 2",
    );
    expect(await named()).toEqual(['site-1 #2 EDITED: it does not say what it said when it was written']);
  });

  test('an entry of a site that was deleted', async () => {
    await unguarded('site-2', 'DELETE FROM tributary_evidence.entry WHERE seq = 3');
    expect(await named()).toEqual(['site-2 #3 DELETED: it is gone']);
  });

  test('the end of a site’s chain, cut off with its head: the gateway remembers', async () => {
    await unguarded(
      'site-1',
      `DELETE FROM tributary_evidence.entry WHERE seq > 3;
       UPDATE tributary_evidence.head SET (seq, hash) = (SELECT seq, hash FROM tributary_evidence.entry WHERE seq = 3)`,
    );
    expect(await named()).toEqual(['site-1 #4..5 CUT: gateway #5 remembers 5']);
  });

  test('the end of the gateway’s chain, cut off: the sites remember, but for the last entry', async () => {
    const lines = (await readFile(gateway, 'utf8')).split('\n');
    await writeFile(gateway, `${lines.slice(0, 2).join('\n')}\n`);
    expect(await named()).toEqual(['gateway #3..4 CUT: site-1 #5 remembers 4']);
  });

  test('a site’s chain, written anew from some entry on: it is whole, and not what it was', async () => {
    await unguarded(
      'site-1',
      `DO $$ DECLARE one tributary_evidence.entry; linked text; BEGIN
         SELECT hash INTO linked FROM tributary_evidence.entry WHERE seq = 2;
         FOR one IN SELECT * FROM tributary_evidence.entry WHERE seq > 2 ORDER BY seq LOOP
           one.body := replace(one.body, 'home', 'work');
           one.previous := linked;
           one.hash := encode(sha256(convert_to(linked || E'\\n' || one.seq || E'\\n' || one.body, 'UTF8')), 'hex');
           UPDATE tributary_evidence.entry SET (body, previous, hash) = (one.body, one.previous, one.hash) WHERE seq = one.seq;
           linked := one.hash;
         END LOOP;
         UPDATE tributary_evidence.head SET hash = linked;
       END $$`,
    );
    expect(await named()).toEqual(['site-1 #3 REWRITTEN: gateway #3 remembers another entry 3']);
  });

  test('what even the others have forgotten, by heads that were kept elsewhere', async () => {
    const heads = join(house.settings.evidence.folder, 'heads.jsonl');
    const { text } = await runAudit(['heads', '--gateway', gateway, '--site', sites]);
    expect(text.split('\n').map((line) => JSON.parse(line))).toEqual(
      ['gateway', 'site-1', 'site-2'].map((chain) => ({ chain, seq: 5, hash: expect.any(String) })),
    );
    await writeFile(heads, `${text}\n`);
    expect((await verify('--heads', heads)).good).toBe(true);
    const lines = (await readFile(gateway, 'utf8')).split('\n');
    await writeFile(gateway, `${lines.slice(0, 4).join('\n')}\n`);
    expect((await verify()).good).toBe(true);
    expect(await named('--heads', heads)).toEqual([`gateway #5 CUT: ${heads} remembers 5`]);
  });
});

describe('who looked', () => {
  test('at this row: the caller, when, what of it, and by which request', async () => {
    const row = house.rows.staff.find(({ code }) => !/^0[02]/.test(code));
    const code = row?.code ?? '';
    const department = { subject: 'own', code: `${code.slice(0, 2)}0000100001` };
    await house.query(department, `{ staff(code: "${code}") { fullName } }`);
    await house.query(HOME_AFFAIRS, `{ staff(code: "${code}") { birthDate } }`);
    await house.query(HOME_AFFAIRS, '{ staffStatistics(by: [SEX]) { total } }');
    const who = (...more: readonly string[]) =>
      runAudit(['who', '--site', sites, '--relation', 'Staff', '--key', code, ...more]);
    const lines = (await who()).text.split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^20\S+Z {2}own, \d{2}0000100001, no purpose {2}GIVEN {2}site-\d #\d+, request \S+$/,
      ),
      '    Staff.fullName',
      expect.stringMatching(
        /^20\S+Z {2}home, 020000100001, no purpose {2}GIVEN {2}site-\d #\d+, request \S+$/,
      ),
      '    Staff.birthDate',
    ]);
    expect((await who('--since', '2999-01-01')).text).toBe(
      'Nobody was shown this row, or named it (if relation and key are written right).',
    );
    const other = await runAudit(['who', '--site', sites, '--relation', 'Organization', '--key', code]);
    expect(other.text).toBe(
      'Nobody was shown this row, or named it (if relation and key are written right).',
    );
  });

  test('in numbers: who named its key is found, whatever they were told', async () => {
    const codes = house.rows.staff.map(({ code }) => code).filter((code) => !/^0[02]/.test(code));
    const [code = '', next = ''] = [codes.at(-1), codes.at(-2)];
    const filter = `filter: { code: ["${code}"], ethnicity: ["Kinh"] }`;
    const questions = [
      `{ staffStatistics(filter: { code: ["${code}"] }, by: [SEX, ETHNICITY]) { oldestBirthDate groups { sex count } } }`,
      `{ staffSearch(${filter}) { totalCount } }`,
      `{ staffSearch(${filter}) { edges { cursor } } }`,
    ];
    for (const question of questions) await house.query(HOME_AFFAIRS, question);
    const who = async (key: string) =>
      (await runAudit(['who', '--site', sites, '--relation', 'Staff', '--key', key])).text.split('\n');
    const look = expect.stringMatching(
      /^20\S+Z {2}home, 020000100001, no purpose {2}NAMED, GIVEN {2}site-\d #\d+, request \S+$/,
    );
    expect(await who(code)).toEqual([
      look,
      expect.stringMatching(/ Query\.staffStatistics Staff\.birthDate .*Staff\.ethnicity .*Staff\.sex /),
      look,
      expect.stringMatching(/ Query\.staffSearch .*StaffConnection\.totalCount$/),
      look,
      expect.stringMatching(/ Query\.staffSearch .*StaffConnection\.edges StaffEdge\.cursor$/),
    ]);
    await house.query(
      HOME_AFFAIRS,
      `{ staffSearch(filter: { code: ["${next}"] }) { edges { node { __typename } } } }`,
    );
    expect(await who(next)).toEqual([expect.stringMatching(/no purpose {2}GIVEN {2}site/)]);
    expect((await verify()).good).toBe(true);
  });
});

test('chains that grow while they are read are whole', async () => {
  await house.query(HOME_AFFAIRS, search(3));
  const asking = Array.from({ length: 30 }, () => house.query(HOME_AFFAIRS, search(3)));
  const verified = await verify();
  await Promise.all(asking);
  expect(verified.text).toContain('nothing was touched');
});

test('a site that cannot be read is named, without its URL', async () => {
  const text = await readFile(sites, 'utf8');
  await writeFile(sites, text.replaceAll(/ownerUrl: .*/g, 'ownerUrl: postgres://u:secret@127.0.0.1:1/x'));
  const refused = { code: 'EVIDENCE_INVALID', message: 'site-1: cannot be read (ECONNREFUSED)' };
  await expect(runAudit(['verify', '--site', sites])).rejects.toMatchObject(refused);
  await writeFile(sites, text.replaceAll(/ownerUrl: .*/g, ''));
  await expect(runAudit(['verify', '--site', sites])).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringContaining('Site site-1: write its ownerUrl'),
  });
});
