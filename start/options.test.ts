import { parseOptions } from './options.ts';

test('without a word: the trade unions, as many rows as they say, everything else by default', async () => {
  const options = await parseOptions([]);
  expect(options).toMatchObject({ allocation: 'default', seed: 1, fresh: false, port: 4000 });
  expect(options.deployment.name).toBe('trade-unions');
  expect(options.rows).toBe(options.deployment.defaultRows);
});

test('everything that can be said', async () => {
  const argv = 'quang-binh --rows 100000 --sites 187 --seed 0 --port 0 --fresh'.split(' ');
  const options = await parseOptions(argv);
  expect(options).toMatchObject({ allocation: '187', rows: 100_000, seed: 0, port: 0, fresh: true });
  expect(options.deployment.name).toBe('quang-binh');
});

test.each<[string, string]>([
  ['paris', 'no deployment is called paris; there are quang-binh and trade-unions'],
  ['quang-binh trade-unions', 'unexpected trade-unions'],
  ['--sites 187', 'trade-unions has no allocation with 187 sites: leave --sites out'],
  ['quang-binh --sites 3', 'quang-binh has no allocation with 3 sites: --sites 187, or leave it out'],
  ['quang-binh --sites toString', 'quang-binh has no allocation with toString sites'],
  ['--rows 0', '--rows must be a whole number from 1 to 10000000; it is 0'],
  ['--rows 10000001', '--rows must be'],
  ['--rows 1e3', '--rows must be a whole number from 1 to 10000000; it is 1e3'],
  ['--rows=-5', '--rows must be'],
  ['--rows many', '--rows must be'],
  ['--seed 1.5', '--seed must be'],
  ['--port 70000', '--port must be a whole number from 0 to 65535; it is 70000'],
  ['--rows', '--rows'],
  ['--colour red', '--colour'],
])('%s is refused, and says what could be', async (text, why) => {
  const refusal = parseOptions(text.split(' '));
  await expect(refusal).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  await expect(refusal).rejects.toThrow(why);
});

test('a refusal of an option shows how it is used', async () => {
  await expect(parseOptions(['--rows', 'x'])).rejects.toThrow('npm start -- [deployment] [options]');
});
