/** What one end of a TLS connection shows and whom it believes: three PEM files, followed, so that renewals need no restart. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { means } from '../documents/meaning.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { announce, type Log, SILENT } from '../following/announce.ts';
import { followFiles } from '../following/follow-files.ts';
import type { Followed } from '../following/followed.ts';

export const tlsDocument = z.strictObject({
  certificate: z
    .string()
    .meta(means('its own certificate, with those between it and the authority', 'tls/own.pem')),
  key: z.string().meta(means('the private key of that certificate', 'tls/own.key')),
  authorities: z
    .string()
    .meta(means('who must have signed the certificate of the other end', 'tls/authorities.pem')),
});

export type TlsFiles = z.output<typeof tlsDocument>;

/** As Node wants them. */
export interface TlsMaterial {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

/** Throws CONFIGURATION_INVALID naming the file; nothing of a key is repeated. */
export async function followTls(
  { certificate, key, authorities }: TlsFiles,
  log: Log = SILENT,
): Promise<Followed<TlsMaterial>> {
  return followFiles({
    files: [certificate, key, authorities],
    folders: [],
    async load() {
      const [cert, secret, ca] = await Promise.all([certificate, key, authorities].map(readPem));
      const own = parsed(certificate, 'certificate', () => new X509Certificate(cert ?? ''));
      parsed(authorities, 'certificate', () => new X509Certificate(ca ?? ''));
      const fits = parsed(key, 'private key', () => own.checkPrivateKey(createPrivateKey(secret ?? '')));
      if (!fits) throw invalid(key, `the key is not that of ${certificate}`);
      return { cert: cert ?? '', key: secret ?? '', ca: ca ?? '' };
    },
    listener: announce('TLS certificate', log),
  });
}

export const resolveTls = (
  { certificate, key, authorities }: TlsFiles,
  from: (path: string) => string,
): TlsFiles => ({ certificate: from(certificate), key: from(key), authorities: from(authorities) });

const invalid = (file: string, why: string): TributaryError =>
  new TributaryError('CONFIGURATION_INVALID', `${file}: ${why}`);

const readPem = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw invalid(file, 'it cannot be read');
  });

function parsed<Value>(file: string, what: string, parse: () => Value): Value {
  try {
    return parse();
  } catch {
    throw invalid(file, `there is no ${what} in it`);
  }
}
