/** `npm run demo-ca -- --out <folder>`: certificates to try TLS between a gateway and its sites with. */
import { misused, readWords } from '../../command-line/read-words.ts';
import { runCommand } from '../../command-line/run-command.ts';
import { writeDemoCa } from './write-demo-ca.ts';

const USAGE = `npm run demo-ca -- --out <folder> [--sites <id,…>] [--hosts <name,…>]
  --out <folder>          gets the authority and the gateway's certificate, unless they are there
  --sites <id,…>          a certificate for each of these sites
  --hosts <name,…>        under which the sites are reached (localhost,127.0.0.1,::1)
For trying it out: whoever can read <folder>/authorities.key is any site, and any gateway. Nothing is overwritten.`;

const text = { type: 'string' } as const;
const OPTIONS = { out: text, sites: text, hosts: text } as const;

const listed = (words = ''): readonly string[] => words.split(',').filter((word) => word !== '');

await runCommand(USAGE, async (argv) => {
  const { values } = readWords(argv, { options: OPTIONS }, USAGE);
  const { out: folder, sites, hosts = 'localhost,127.0.0.1,::1' } = values;
  if (folder === undefined) throw misused('say where to: --out', USAGE);
  const ids = listed(sites);
  const wrong = ids.find(
    (id) => !/^[a-z][a-z0-9-]{1,30}$/.test(id) || ['gateway', 'authorities'].includes(id),
  );
  if (wrong !== undefined) throw misused(`${wrong} cannot be the name of a site`, USAGE);
  for (const path of await writeDemoCa({ folder, sites: ids, hosts: listed(hosts) })) {
    process.stdout.write(`${path}\n`);
  }
});
