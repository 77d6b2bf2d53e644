import { loadCodeSchemes } from '../../../codes/load.ts';
import { checkCode } from '../../../codes/scheme.ts';
import { readTable } from '../../../documents/read-table.ts';
import type { StaffRow } from '../../../subgraphs/personnel/rows.ts';
import { loadDeployment } from '../../load.ts';
import { recordSource } from '../generate.ts';
import type { GeneratedRecord } from '../record.ts';

let records: readonly GeneratedRecord[];
let staff: readonly StaffRow[];
let directory: string;
beforeAll(async () => {
  const deployment = await loadDeployment('quang-binh');
  directory = deployment.directory;
  const source = await recordSource(deployment, { rows: 3000, seed: 3 });
  records = source.units.flatMap((unit) => [...source.recordsOf(unit)]);
  staff = records.flatMap((record) => (record.table === 'staff' ? [record.row] : []));
});

/** `undefined` sorts out those who never did. */
const inOrder = (...dates: readonly (string | null)[]): boolean => {
  const known = dates.filter((date) => date !== null);
  return known.every((date, i) => i === 0 || (known[i - 1] ?? '') <= date);
};

test('every code is a personnel code', async () => {
  const scheme = (await loadCodeSchemes(directory)).get('StaffCode');
  if (scheme === undefined) throw new Error('there is no scheme StaffCode');
  for (const { code } of staff) expect(checkCode(scheme, code)).toBeUndefined();
});

test('187 units, their offices, and communes with all eighteen titles', () => {
  const levels = Object.groupBy(
    records.flatMap((record) => (record.table === 'organization' ? [record.row] : [])),
    ({ level }) => level,
  );
  expect(levels.department).toHaveLength(20);
  expect(levels.district).toHaveLength(8);
  expect(levels['district-office']).toHaveLength(104);
  expect(levels.commune).toHaveLength(159);
  const titles = new Set(
    staff.filter(({ code }) => code.startsWith('00301')).map(({ code }) => code.slice(7, 9)),
  );
  expect([...titles]).toContain('14');
});

test('dates come in the order of a life', () => {
  for (const row of staff) {
    expect(inOrder(row.birth_date, row.enlistment_date, row.discharge_date, row.recruitment_date)).toBe(true);
    expect(inOrder(row.recruitment_date, row.party_join_date, row.party_official_date, '2019-12-31')).toBe(
      true,
    );
    expect(inOrder(row.recruitment_date, row.pay_from, '2019-12-31')).toBe(true);
    expect(
      Number(row.recruitment_date?.slice(0, 4)) - Number(row.birth_date?.slice(0, 4)),
    ).toBeGreaterThanOrEqual(18);
  }
});

test('a career has no gap, and studies end before they are used', () => {
  const careers = records.flatMap((record) => (record.table === 'staff_career' ? [record.row] : []));
  careers.forEach((step, i) => {
    const next = careers[i + 1];
    if (next?.staff_code === step.staff_code) expect(step.to_month).toBe(next.from_month);
    else expect(step.to_month).toBeNull();
  });
  for (const record of records) {
    if (record.table === 'staff_training')
      expect(inOrder(record.row.from_month, record.row.to_month, '2019-12')).toBe(true);
  }
});

test('the pay history ends where the pay is, and every step is one of the tables', async () => {
  const ranks = new Map(
    (await readTable(`${directory}/reference/vn_ranks.csv`, ['rank_code', 'coefficients'])).map((row) => [
      row.rank_code,
      row.coefficients.split(' ').map(Number),
    ]),
  );
  const last = new Map<string, readonly [string | null, number | null, number | null]>();
  for (const record of records) {
    if (record.table !== 'staff_pay_history') continue;
    const { staff_code, rank_code, pay_step, pay_coefficient } = record.row;
    expect(ranks.get(rank_code ?? '')?.[(pay_step ?? 0) - 1]).toBe(pay_coefficient);
    expect(last.get(staff_code)?.[2] ?? 0).toBeLessThanOrEqual(pay_coefficient ?? 0);
    last.set(staff_code, [rank_code, pay_step, pay_coefficient]);
  }
  for (const row of staff)
    expect(last.get(row.code)).toEqual([row.rank_code, row.pay_step, row.pay_coefficient]);
});

test('coded items hold codes of the lists', async () => {
  const lists = await readTable(`${directory}/reference/vn_code_lists.csv`, ['list', 'code']);
  const of = (list: string) => [null, ...lists.filter((row) => row.list === list).map(({ code }) => code)];
  const ethnic = (await readTable(`${directory}/reference/vn_ethnic_54.csv`, ['name_vi'])).map(
    ({ name_vi }) => name_vi,
  );
  for (const row of staff) {
    expect(of('qualification')).toContain(row.qualification);
    expect(of('political_theory')).toContain(row.political_theory);
    expect(of('state_management')).toContain(row.state_management);
    expect(of('computer_level')).toContain(row.computer_skill);
    expect(ethnic).toContain(row.ethnicity);
  }
});

test('minorities live in the mountain communes', () => {
  const places = new Set(
    staff.filter(({ ethnicity }) => ethnicity !== 'Kinh').map(({ code }) => code.slice(2, 5)),
  );
  expect(places.size).toBeGreaterThan(0);
  expect(
    [...places].filter((place) => !/^(308|309|314|41[01]|52[36]|7(08|16)|8(01|04|12|13))$/.test(place)),
  ).toEqual([]);
});

test('whoever is made up says so; identity numbers are of no province', () => {
  for (const row of staff) {
    expect(row.provenance).toBe('INVENTED');
    expect(row.id_number).toMatch(/^(39\d{7}|099[0-3]\d{8})$/);
  }
});
