/** The one way in which a catalog is refused: with everything that is wrong, not only the first. */
import { TributaryError } from '../../errors/tributary-error.ts';

export const catalogInvalid = (messages: readonly string[], cause?: unknown): TributaryError =>
  new TributaryError('CATALOG_INVALID', messages.join('; '), {}, { cause });

/** Throws CATALOG_INVALID unless there is nothing to say. */
export function refuse(messages: readonly string[]): void {
  if (messages.length > 0) throw catalogInvalid(messages);
}
