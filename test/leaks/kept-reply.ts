/** Keeps what of an answer is no data: errors, and the account of how it was made. Of the data, whether it held anything. */
import { isKept, keep } from './kept-output.ts';
import { PLANTED } from './planted.ts';

export function keepReply({ data, ...rest }: { readonly data?: unknown }): void {
  if (!isKept()) return;
  keep('errors', JSON.stringify(rest));
  const text = JSON.stringify(data) ?? '';
  const held = Object.values(PLANTED).filter((value) => text.includes(value)).length;
  if (held > 0) keep('answered', `${held}`);
}
