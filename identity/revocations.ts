/** Who may no longer ask, whatever a token says: a file that is followed, the same at a gateway and at its sites. */
import { z } from 'zod';
import { readDocument } from '../documents/read-document.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { announce, type Log, SILENT } from '../following/announce.ts';
import { followFiles } from '../following/follow-files.ts';
import { fresh } from '../following/followed.ts';
import type { Identity } from './identity.ts';

export interface Revocations {
  /** Throws TOKEN_REVOKED; ISSUER_UNREACHABLE when nobody has confirmed for too long that they may still ask. */
  assertGood(identity: Identity): void;
  stop(): void;
}

export interface RevocationsOptions {
  readonly maximumAgeSeconds: number;
  readonly log?: Log | undefined;
  readonly pollMs?: number;
  readonly now?: () => number;
}

/** Without a file nobody is ever revoked. Throws CONFIGURATION_INVALID. */
export async function openRevocations(
  file: string | undefined,
  { maximumAgeSeconds, log = SILENT, pollMs, now }: RevocationsOptions,
): Promise<Revocations> {
  if (file === undefined) return NOBODY;
  const source = await followFiles<Covers>({
    files: [file],
    folders: [],
    load: async () => toIndex((await readDocument(file, revocationsDocument)).revoked),
    listener: announce('revocations', log),
    pollMs,
    now,
  });
  return {
    assertGood(identity) {
      const why = 'It cannot be told at the moment which tokens are revoked.';
      const covers = fresh(source, maximumAgeSeconds * 1_000, 'ISSUER_UNREACHABLE', why);
      if (covers(identity)) throw new TributaryError('TOKEN_REVOKED');
    },
    stop: source.stop,
  };
}

const NOBODY: Revocations = Object.freeze({ assertGood: () => undefined, stop: () => undefined });

const text = z.string({ error: 'must be a text; quote what looks like a number' }).min(1);
const entry = z
  .strictObject({
    subject: text.optional(),
    code: text.optional(),
    /** The token's own id, its claim `jti`. */
    token: text.optional(),
    /** Only tokens that were issued earlier. */
    issuedBefore: z.iso
      .datetime({ offset: true, error: 'must be an instant: 2026-01-31T12:00:00Z' })
      .optional(),
    /** For people. */
    note: z.string().optional(),
  })
  .refine(({ note: _, ...conditions }) => Object.keys(conditions).length > 0, 'says nobody');

/** The list must be there even when it is empty: half of a file that is being written is no good news. */
const revocationsDocument = z.strictObject({ revoked: z.array(entry) });

type Entry = z.infer<typeof entry>;
type Covers = (identity: Identity) => boolean;

/** All conditions of an entry must hold. Entries are found by what they name, so a long list costs nothing. */
function toIndex(entries: readonly Entry[]): Covers {
  const byName = new Map<string, Entry[]>();
  for (const one of entries) {
    const name = nameOf(one);
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [one]);
    else others.push(one);
  }
  return ({ subject, code, token }) => {
    const names = [{}, { subject }, { code }, { token: token?.id }].map(nameOf);
    return [...new Set(names)]
      .flatMap((name) => byName.get(name) ?? [])
      .some(
        (one) =>
          (one.subject === undefined || one.subject === subject) &&
          (one.code === undefined || one.code === code) &&
          (one.token === undefined || one.token === token?.id) &&
          // Who cannot show when their token was issued has an old one.
          (one.issuedBefore === undefined ||
            !((token?.issuedAt ?? 0) * 1_000 >= Date.parse(one.issuedBefore))),
      );
  };
}

type Names = { readonly [Name in 'token' | 'subject' | 'code']?: string | undefined };

/** The narrowest thing that is named; nothing at all stands for everybody. */
function nameOf({ token, subject, code }: Names): string {
  if (token !== undefined) return `token ${token}`;
  if (subject !== undefined) return `subject ${subject}`;
  return code === undefined ? 'everybody' : `code ${code}`;
}
