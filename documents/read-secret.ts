/** A secret out of a file: bytes that nobody types, long enough that nobody guesses them. */
import { readFile } from 'node:fs/promises';
import { TributaryError } from '../errors/tributary-error.ts';

const MINIMUM_SECRET_BYTES = 32;

/** Throws CONFIGURATION_INVALID naming the file; what is in it is never repeated. */
export async function readSecret(file: string): Promise<Buffer> {
  const secret = await readFile(file).catch((cause: unknown) => {
    throw new TributaryError('CONFIGURATION_INVALID', `${file}: the secret cannot be read`, {}, { cause });
  });
  if (secret.length >= MINIMUM_SECRET_BYTES) return secret;
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `${file}: a secret has at least ${MINIMUM_SECRET_BYTES} bytes`,
  );
}
