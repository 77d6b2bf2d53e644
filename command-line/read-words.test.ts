import { misused, readWords } from './read-words.ts';

const KNOWN = { options: { config: { type: 'string' }, quiet: { type: 'boolean' } } } as const;
const USAGE = 'npm run x -- --config <file>';

test('the options that a command knows', () => {
  const { values } = readWords(['--config', 'a.yml', '--quiet'], KNOWN, USAGE);
  expect({ ...values }).toEqual({ config: 'a.yml', quiet: true });
  expect(readWords(['a', 'b'], { ...KNOWN, allowPositionals: true }, USAGE).positionals).toEqual(['a', 'b']);
});

test.each([
  ['an option that there is not', ['--colour'], "Unknown option '--colour'"],
  ['an option without its value', ['--config'], "Option '--config <value>' argument missing"],
  ['a value where none belongs', ['--quiet=yes'], "Option '--quiet' does not take an argument"],
  ['a word too many', ['a.yml'], "Unexpected argument 'a.yml'"],
])('%s is refused with how the command is written', (_, argv, why) => {
  const read = (): unknown => readWords(argv, KNOWN, USAGE);
  expect(read).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  expect(read).toThrow(why);
  expect(read).toThrow(USAGE);
});

test('so is what only the command itself finds wrong', () => {
  expect(misused('say which', USAGE)).toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: `say which\n\n${USAGE}`,
  });
});
