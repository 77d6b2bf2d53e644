/**
 * Seals a position before it leaves the house: nobody can read it, forge it, or use it for another
 * caller, operation, filter, order or catalog (D5).
 *
 * AES-256-GCM with a nonce derived from key, binding and content, so that the same page always has
 * the same cursors; a nonce repeats only when the whole message does.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { SealedPosition } from './page.ts';

export interface CursorSeal {
  seal(content: SealedPosition, binding: string): string;
  /** Throws CURSOR_INVALID. */
  open(cursor: string, binding: string): SealedPosition;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `secret` is shared by all gateways behind one balancer, so that any of them goes on where another stopped. */
export function cursorSeal(secret: Buffer): CursorSeal {
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `tributary cursor ${use}`, 32));
  const [cipherKey, nonceKey] = [derive('seal'), derive('nonce')];
  return {
    seal({ position, missing }, binding) {
      const text = `${position} ${missing.join(' ')}`;
      const nonce = createHmac('sha256', nonceKey)
        .update(`${binding}\n${text}`)
        .digest()
        .subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce).setAAD(Buffer.from(binding));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(cursor, binding) {
      const bytes = Buffer.from(cursor, 'base64url');
      try {
        // Decoding skips what is not base64url; a cursor has one spelling only.
        if (bytes.toString('base64url') !== cursor) throw new Error('not base64url');
        const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(binding))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const text =
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') +
          decipher.final('utf8');
        const [position = '', ...missing] = text.split(' ').filter((part) => part !== '');
        return { position, missing: missing as SiteId[] };
      } catch (cause) {
        throw new TributaryError('CURSOR_INVALID', undefined, {}, { cause });
      }
    },
  };
}
