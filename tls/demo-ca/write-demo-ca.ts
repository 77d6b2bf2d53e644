/** Writes a demo authority with the certificates of a gateway and of sites; what is there already stays as it is. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TributaryError } from '../../errors/tributary-error.ts';
import {
  type Authority,
  gatewayNames,
  type Issued,
  newAuthority,
  openAuthority,
  siteNames,
} from './authority.ts';

export interface DemoCa {
  readonly folder: string;
  readonly sites: readonly string[];
  /** Names and addresses under which the sites are reached. */
  readonly hosts: readonly string[];
}

/** The paths that were written. Throws CONFIGURATION_INVALID, before anything is written, for one that is there. */
export async function writeDemoCa({ folder, sites, hosts }: DemoCa): Promise<readonly string[]> {
  const paths = pathsOf(folder, 'authorities');
  const known = await exists(paths.key);
  if (known && sites.length === 0) throw refuse(paths.key);
  for (const name of known ? sites : ['authorities', 'gateway', ...sites]) {
    for (const path of Object.values(pathsOf(folder, name))) if (await exists(path)) throw refuse(path);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = known ? await openAuthority(await readIssued(paths)) : await newAuthority();
  const written = known
    ? []
    : [
        ...(await write(paths, authority.own)),
        ...(await write(pathsOf(folder, 'gateway'), await authority.issue(gatewayNames()))),
      ];
  return [...written, ...(await writeSites(authority, { folder, sites, hosts }))];
}

async function writeSites(
  authority: Authority,
  { folder, sites, hosts }: DemoCa,
): Promise<readonly string[]> {
  const issued = await Promise.all(
    sites.map(async (site) => write(pathsOf(folder, site), await authority.issue(siteNames(site, hosts)))),
  );
  return issued.flat();
}

const pathsOf = (folder: string, name: string): Issued => ({
  certificate: join(folder, `${name}.pem`),
  key: join(folder, `${name}.key`),
});

/** `wx`: nothing that came meanwhile is overwritten either. */
async function write(paths: Issued, { certificate, key }: Issued): Promise<readonly string[]> {
  await writeFile(paths.key, `${key}\n`, { flag: 'wx', mode: 0o600 });
  await writeFile(paths.certificate, `${certificate}\n`, { flag: 'wx' });
  return [paths.certificate, paths.key];
}

const readIssued = async ({ certificate, key }: Issued): Promise<Issued> => ({
  certificate: await readFile(certificate, 'utf8'),
  key: await readFile(key, 'utf8'),
});

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const refuse = (path: string): TributaryError =>
  new TributaryError('CONFIGURATION_INVALID', `${path} is there already, and nothing is overwritten`);
