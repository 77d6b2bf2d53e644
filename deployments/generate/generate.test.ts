import { createHash } from 'node:crypto';
import { loadDeployment } from '../load.ts';
import { generateRecords, recordSource } from './generate.ts';
import { type GeneratedRecord, isMainTable, placeOf } from './record.ts';

async function generated(name: string, rows: number, seed: number): Promise<readonly GeneratedRecord[]> {
  const records: GeneratedRecord[] = [];
  for await (const record of generateRecords(await loadDeployment(name), { rows, seed }))
    records.push(record);
  return records;
}

const hash = (records: readonly GeneratedRecord[]): string => {
  const digest = createHash('sha256');
  for (const record of records) digest.update(JSON.stringify(record));
  return digest.digest('hex');
};

const SIZES = [
  { name: 'quang-binh', rows: 700, main: 'staff' },
  { name: 'trade-unions', rows: 900, main: 'member' },
] as const;

describe.each(SIZES)('$name', ({ name, rows, main }) => {
  test('the same seed gives the same rows, another seed gives others', async () => {
    const [once, again, other] = await Promise.all([
      generated(name, rows, 7),
      generated(name, rows, 7),
      generated(name, rows, 8),
    ]);
    expect(hash(again)).toBe(hash(once));
    expect(hash(other)).not.toBe(hash(once));
  });

  test('a unit’s rows do not depend on which units were made before it', async () => {
    const source = await recordSource(await loadDeployment(name), { rows, seed: 7 });
    const forwards = new Map(source.units.map((unit) => [unit, hash([...source.recordsOf(unit)])]));
    const backwards = new Map(
      [...source.units].reverse().map((unit) => [unit, hash([...source.recordsOf(unit)])]),
    );
    for (const [unit, digest] of forwards) expect(backwards.get(unit)).toBe(digest);
  });

  test('as many rows as asked for, and as many in all as announced', async () => {
    const source = await recordSource(await loadDeployment(name), { rows, seed: 7 });
    const records = await generated(name, rows, 7);
    expect(records.filter(({ table }) => table === main)).toHaveLength(rows);
    expect(records.filter(({ table }) => isMainTable(table))).toHaveLength(source.mainRows);
  });

  test('every row belongs to the unit that made it', async () => {
    const source = await recordSource(await loadDeployment(name), { rows, seed: 7 });
    for (const unit of source.units) {
      const strangers = [...source.recordsOf(unit)].filter((record) => !placeOf(record).startsWith(unit));
      expect(strangers).toEqual([]);
    }
  });

  test('keys are unique, and absent values are null', async () => {
    const keys = new Set<string>();
    let count = 0;
    for (const { table, row } of await generated(name, rows, 7)) {
      const key =
        table === 'member' ? row.number : 'code' in row ? row.code : `${row.staff_code}/${row.ordinal}`;
      keys.add(`${table} ${key}`);
      count += 1;
      if (Object.values(row).some((value) => value === undefined || Number.isNaN(value))) {
        throw new Error(`${table} ${key} has a value that is none`);
      }
    }
    expect(keys.size).toBe(count);
  });

  test('the posts and units of the demo identities exist', async () => {
    const { identities } = await loadDeployment(name);
    const codes = new Set((await generated(name, rows, 7)).map(({ row }) => ('code' in row ? row.code : '')));
    for (const { code } of identities) if (code !== undefined) expect(codes).toContain(code);
  });
});

test('a deployment that no generator knows is refused', async () => {
  const deployment = { ...(await loadDeployment('quang-binh')), name: 'elsewhere' };
  await expect(recordSource(deployment, { rows: 1, seed: 1 })).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
  });
});
