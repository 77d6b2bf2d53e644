/** Which page is asked for: how many rows, from which side, beyond which position. */
import { TributaryError } from '../../../errors/tributary-error.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page {
  readonly towards: 'end' | 'start';
  readonly size: number;
  /** The position beyond which the page begins; absent at the very beginning or end. */
  readonly beyond?: string;
}

const DEFAULT_SIZE = 50;

/** A thousand for the caller, and one more by which the gateway sees that there is a next page. */
const LARGEST_SIZE = 1001;

/** Throws PAGE_ARGUMENTS_CONFLICT or PAGE_SIZE_INVALID. */
export function parsePage({ first, after, last, before }: PageArguments): Page {
  const fromStart = isGiven(first) || isGiven(after);
  const fromEnd = isGiven(last) || isGiven(before);
  if (fromStart && fromEnd) throw new TributaryError('PAGE_ARGUMENTS_CONFLICT');
  const beyond = (fromEnd ? before : after) ?? undefined;
  return {
    towards: fromEnd ? 'start' : 'end',
    size: checkSize((fromEnd ? last : first) ?? DEFAULT_SIZE),
    ...(beyond === undefined ? {} : { beyond }),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function checkSize(size: number): number {
  if (size >= 0 && size <= LARGEST_SIZE) return size;
  throw new TributaryError(
    'PAGE_SIZE_INVALID',
    `A site gives 0 to ${LARGEST_SIZE} rows a page, not ${size}.`,
    {
      largest: LARGEST_SIZE,
    },
  );
}
