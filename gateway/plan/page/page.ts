/** Which page of a connection is asked: its size, its direction, and where it goes on. */

import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';

export interface Page {
  readonly direction: 'forward' | 'backward';
  readonly size: number;
  /** Position of the row beside the page; the page begins behind it in its direction. */
  readonly position: string | undefined;
  /** Sites whose rows were missing on the way to this page. */
  readonly missedEarlier: readonly SiteId[];
}

export interface PageLimits {
  readonly defaultSize: number;
  readonly maximumSize: number;
}

/** What a cursor tells once its seal is broken. */
export interface SealedPosition {
  readonly position: string;
  readonly missing: readonly SiteId[];
}

export type OpenCursor = (cursor: string) => SealedPosition;

/** Throws PAGE_ARGUMENTS_CONFLICT, PAGE_SIZE_INVALID or CURSOR_INVALID. */
export function toPage(args: Readonly<Record<string, unknown>>, limits: PageLimits, open: OpenCursor): Page {
  const { first, after, last, before } = args;
  const [forward, backward] = [isGiven(first) || isGiven(after), isGiven(last) || isGiven(before)];
  if (forward && backward) {
    throw new TributaryError(
      'PAGE_ARGUMENTS_CONFLICT',
      'Ask for a page either by first and after, or by last and before, not both.',
    );
  }
  const [sizeName, size, cursor] = backward ? ['last', last, before] : ['first', first, after];
  const opened = isGiven(cursor) ? open(String(cursor)) : undefined;
  return Object.freeze({
    direction: backward ? 'backward' : 'forward',
    size: checkSize(String(sizeName), size ?? limits.defaultSize, limits),
    position: opened?.position,
    missedEarlier: opened?.missing ?? [],
  });
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function checkSize(name: string, size: unknown, { maximumSize }: PageLimits): number {
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > maximumSize) {
    throw new TributaryError(
      'PAGE_SIZE_INVALID',
      `${name} must be from 1 to ${maximumSize}; it is ${String(size)}.`,
      {
        argument: name,
      },
    );
  }
  return size;
}
