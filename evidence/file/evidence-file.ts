/**
 * A gateway's chain in a file of its own: many who wait share one write and one sync, and nobody is told that their entry
 * is there before it is on disk. After a failure the file is opened again, as after a crash.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Head } from '../entry.ts';
import type { EvidenceLog } from '../evidence-log.ts';
import type { Statement } from '../statement.ts';
import { type Appender, openAppender } from './appender.ts';
import { lockForWriting } from './writer-lock.ts';

export interface EvidenceFileOptions {
  readonly folder: string;
  /** Of the chain; the file is called after it. */
  readonly name: string;
  /** For the operator's log. */
  tell(trouble: EvidenceTrouble): void;
}

export type EvidenceTrouble =
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'torn'; readonly bytes: number };

export const evidencePath = ({ folder, name }: Pick<EvidenceFileOptions, 'folder' | 'name'>): string =>
  join(folder, `${name}.jsonl`);

interface Waiting {
  /** Undefined: only whether something could be written is asked. */
  readonly statement: Statement | undefined;
  readonly done: PromiseWithResolvers<Head>;
}

/** Throws CONFIGURATION_INVALID when it cannot be opened, or is being written by another. */
export async function openEvidenceFile(options: EvidenceFileOptions): Promise<EvidenceLog> {
  const file = evidencePath(options);
  const reopen = async (known?: readonly Head[]): Promise<Appender> => {
    const opened = await openAppender(file, options.name, known);
    if (opened.torn > 0) options.tell({ kind: 'torn', bytes: opened.torn });
    return opened;
  };
  const { lock, appender: first } = await opening(file, reopen);

  let appender: Appender | undefined = first;
  let head = first.head;
  /** Of entries that may have reached the file although nobody was told. */
  let attempted: readonly Head[] = [];
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isBroken = false;

  const writeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    appender ??= await reopen([head, ...attempted]);
    const statements = batch.flatMap(({ statement }) => statement ?? []);
    const prepared = appender.prepare(statements);
    [head, attempted] = [appender.head, prepared.heads];
    if (statements.length > 0) await appender.write(prepared);
    [head, attempted, isBroken] = [appender.head, [], false];
    const heads = prepared.heads.values();
    for (const { statement, done } of batch) {
      done.resolve((statement === undefined ? undefined : heads.next().value) ?? head);
    }
  };
  const giveUp = async (batch: readonly Waiting[], error: unknown): Promise<void> => {
    // Once, and not for everybody who asks while it lasts.
    if (!isBroken) options.tell({ kind: 'failed', error });
    isBroken = true;
    await appender?.close().catch(() => undefined);
    appender = undefined;
    const refusal = new TributaryError('EVIDENCE_UNAVAILABLE', undefined, {}, { cause: error });
    for (const { done } of batch) done.reject(refusal);
  };
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await writeBatch(batch).catch((error: unknown) => giveUp(batch, error));
    }
    running = undefined;
  };
  const enqueue = (statement: Statement | undefined): Promise<Head> => {
    const done = Promise.withResolvers<Head>();
    waiting.push({ statement, done });
    running ??= writeAll();
    return done.promise;
  };

  return {
    head: () => head,
    append: enqueue,
    async assertKept() {
      if (isBroken) await enqueue(undefined);
    },
    async close() {
      await running;
      await appender?.close();
      await lock.release();
    },
  };
}

async function opening(file: string, reopen: () => Promise<Appender>) {
  const refuse = (cause: unknown): never => {
    if (cause instanceof TributaryError) throw cause;
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `${file}: evidence cannot be kept there`,
      {},
      { cause },
    );
  };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch(refuse);
  const lock = await lockForWriting(file).catch(refuse);
  try {
    return { lock, appender: await reopen() };
  } catch (error) {
    await lock.release();
    return refuse(error);
  }
}
