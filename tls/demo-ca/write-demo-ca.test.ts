import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { followTls } from '../tls-files.ts';
import { writeDemoCa } from './write-demo-ca.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'demo-ca-')), 'tls');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const hosts = ['localhost', '127.0.0.1'];
const write = (...sites: readonly string[]) => writeDemoCa({ folder, sites, hosts });
const certificate = async (name: string): Promise<X509Certificate> =>
  new X509Certificate(await readFile(join(folder, `${name}.pem`)));

test('an authority, a gateway that can only ask, sites that can only answer', async () => {
  const written = await write('north', 'south');
  expect(written.map((path) => basename(path)).sort()).toEqual([
    'authorities.key',
    'authorities.pem',
    'gateway.key',
    'gateway.pem',
    'north.key',
    'north.pem',
    'south.key',
    'south.pem',
  ]);
  const authority = await certificate('authorities');
  expect(authority.ca).toBe(true);
  const [clientAuth, serverAuth] = ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'];
  const made = await Promise.all(['gateway', 'north', 'south'].map(certificate));
  for (const one of made) expect([one.ca, one.checkIssued(authority)]).toEqual([false, true]);
  expect(made.map(({ keyUsage }) => keyUsage)).toEqual([[clientAuth], [serverAuth], [serverAuth]]);
  expect(made.map(({ subjectAltName }) => subjectAltName)).toEqual([
    'URI:tributary:gateway',
    'URI:tributary:site:north, DNS:localhost, IP Address:127.0.0.1',
    'URI:tributary:site:south, DNS:localhost, IP Address:127.0.0.1',
  ]);
  expect((await stat(join(folder, 'north.key'))).mode & 0o777).toBe(0o600);
});

test('one more site later, of the same authority; nothing is ever overwritten', async () => {
  await write('north');
  const before = await readFile(join(folder, 'north.pem'), 'utf8');
  expect((await write('south')).map((path) => basename(path))).toEqual(['south.pem', 'south.key']);
  expect((await certificate('south')).checkIssued(await certificate('authorities'))).toBe(true);
  for (const sites of [['north'], ['east', 'north'], []]) {
    await expect(write(...sites)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  }
  expect(await readFile(join(folder, 'north.pem'), 'utf8')).toBe(before);
  await expect(stat(join(folder, 'east.pem'))).rejects.toThrow();
});

test('what is configured must fit together', async () => {
  await write('north', 'south');
  const at = (name: string): string => join(folder, name);
  const good = { certificate: at('north.pem'), key: at('north.key'), authorities: at('authorities.pem') };
  (await followTls(good)).stop();
  for (const [change, why] of [
    [{ key: at('south.key') }, 'south.key: the key is not that of'],
    [{ key: at('north.pem') }, 'north.pem: there is no private key in it'],
    [{ certificate: at('north.key') }, 'north.key: there is no certificate in it'],
    [{ authorities: at('nothing.pem') }, 'nothing.pem: it cannot be read'],
  ] as const) {
    await expect(followTls({ ...good, ...change })).rejects.toThrow(why);
  }
});
