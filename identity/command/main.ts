/** `npm run keys -- new|public …`: keys of a gateway, made and told, for a rotation step by step. */
import { misused, readWords } from '../../command-line/read-words.ts';
import { runCommand } from '../../command-line/run-command.ts';
import { newSigningKey, publicSet } from './signing-key-files.ts';

const USAGE = `npm run --silent keys -- <command>
  new --out <folder>      makes one more signing key, named by the day and the time: <folder>/<name>.jwk
  public --of <path>      prints the public set of a key, or of all keys (*.jwk) in a folder, for the sites;
                          --of may be written several times`;

const text = { type: 'string' } as const;
const OPTIONS = { out: text, of: { ...text, multiple: true } } as const;

await runCommand(USAGE, async (argv) => {
  const { values, positionals } = readWords(argv, { allowPositionals: true, options: OPTIONS }, USAGE);
  const [word, ...more] = positionals;
  if (more.length > 0) throw misused(`unexpected ${more.join(' ')}`, USAGE);
  switch (word) {
    case 'new':
      if (values.out === undefined) throw misused('say where to: --out', USAGE);
      process.stdout.write(`${await newSigningKey(values.out, new Date())}\n`);
      return;
    case 'public':
      if (values.of === undefined) throw misused('say of which: --of', USAGE);
      process.stdout.write(`${JSON.stringify(await publicSet(values.of), undefined, 2)}\n`);
      return;
    default:
      throw misused(word === undefined ? 'say what to do' : `there is no command ${word}`, USAGE);
  }
});
