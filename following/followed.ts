/** A value out of a source that may change while we run: the last good one, and how long ago it was seen to hold. */
import type { ErrorCode } from '../errors/catalogue.ts';
import { TributaryError } from '../errors/tributary-error.ts';

export type FollowState<Value> =
  /** What the source says is served. */
  | { readonly phase: 'serving'; readonly value: Value }
  /** The source says something that cannot be served; the value is the last good one. */
  | { readonly phase: 'rejected'; readonly value: Value; readonly because: string };

export interface Followed<Value> {
  /** The last good one. */
  current(): Value;
  /** Since when the source has not been seen to say just this: a source that is lost or wrong lets it grow. */
  ageMs(): number;
  state(): FollowState<Value>;
  /** Looks at the source now; resolved when what it said then is served or rejected. */
  refresh(): Promise<void>;
  stop(): void;
}

/** What hears of changes; a value is named in words only if it may be told. */
export interface FollowListener<Value> {
  took(before: Value, after: Value): void;
  refused(because: string, stays: Value): void;
}

/** The value, unless it is too old to decide by. Throws the code. */
export function fresh<Value>(
  source: Pick<Followed<Value>, 'current' | 'ageMs'>,
  maximumAgeMs: number,
  code: ErrorCode,
  message?: string,
): Value {
  if (source.ageMs() > maximumAgeMs) throw new TributaryError(code, message);
  return source.current();
}
