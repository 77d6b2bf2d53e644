/** An authority for demos and tests: its certificates are good enough to be refused for the right reasons. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonGeneralName,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { GATEWAY_NAME, siteName } from '../peer-name.ts';

/** PEM texts. */
export interface Issued {
  readonly certificate: string;
  readonly key: string;
}

export interface Names {
  readonly title: string;
  readonly names: readonly JsonGeneralName[];
  readonly use: 'client' | 'server';
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

export interface Authority {
  readonly own: Issued;
  issue(names: Names): Promise<Issued>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const LIFETIME_DAYS = 90;

const { subtle } = webcrypto;

export async function newAuthority(): Promise<Authority> {
  const keys = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Tributary demo authority',
    ...lifetime({}),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return openAuthority({ certificate: certificate.toString('pem'), key: await keyText(keys.privateKey) });
}

/** From the texts of an authority that was made before. */
export async function openAuthority(own: Issued): Promise<Authority> {
  const [bytes = new ArrayBuffer(0)] = PemConverter.decode(own.key);
  const signingKey = await subtle.importKey('pkcs8', bytes, ALGORITHM, false, ['sign']);
  const { subject: issuer } = new X509Certificate(own.certificate);
  return {
    own,
    async issue({ title, names, use, ...times }) {
      const { publicKey, privateKey } = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
      const extensions: Extension[] = [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([
          use === 'client' ? ExtendedKeyUsage.clientAuth : ExtendedKeyUsage.serverAuth,
        ]),
        new SubjectAlternativeNameExtension([...names]),
      ];
      const subject = `CN=${title}`;
      const details = { subject, issuer, publicKey, signingKey, signingAlgorithm: ALGORITHM, extensions };
      const certificate = await X509CertificateGenerator.create({ ...details, ...lifetime(times) });
      return { certificate: certificate.toString('pem'), key: await keyText(privateKey) };
    },
  };
}

/** A gateway is a client and nothing else; a hub's own door has another certificate. */
export const gatewayNames = (): Names => ({
  title: 'Tributary gateway',
  names: [{ type: 'url', value: GATEWAY_NAME }],
  use: 'client',
});

export const siteNames = (site: string, hosts: readonly string[]): Names => ({
  title: `Tributary site ${site}`,
  names: [{ type: 'url', value: siteName(site) }, ...hosts.map(hostName)],
  use: 'server',
});

const hostName = (host: string): JsonGeneralName => ({
  type: /^[\d.]+$|:/.test(host) ? 'ip' : 'dns',
  value: host,
});

/** From a little earlier, for clocks that are late. */
const lifetime = ({ notBefore, notAfter }: Pick<Names, 'notBefore' | 'notAfter'>) => ({
  notBefore: notBefore ?? new Date(Date.now() - 300_000),
  notAfter: notAfter ?? new Date(Date.now() + LIFETIME_DAYS * DAY_MS),
});

const keyText = async (key: webcrypto.CryptoKey): Promise<string> =>
  PemConverter.encode(await subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
