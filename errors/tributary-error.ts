/** An error with a stable code and details that name what is wrong and where. */
import { ERRORS, type ErrorCode } from './catalogue.ts';

export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

export class TributaryError extends Error {
  override readonly name = 'TributaryError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /** `message` says what is wrong in this case; without it the catalogue's summary stands. */
  constructor(code: ErrorCode, message?: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message ?? ERRORS[code].summary, options);
    this.code = code;
    this.details = details;
  }
}
