/** Implements the errors of this folder: a stable code to branch on and a message for people. */
import { type ErrorDetails, TributaryError } from '../errors/tributary-error.ts';

export type CodeErrorCode =
  /** A text is not a code of its scheme. */
  | 'CODE_INVALID'
  /** A text is not a pattern of the code space. */
  | 'PATTERN_INVALID'
  /** A deployment's codes.yml, or a list it names, cannot be used. */
  | 'CODE_SCHEME_INVALID';

export class CodeError extends TributaryError {
  /** Narrower than its parent's: the other codes of the catalogue are not about codes. */
  constructor(code: CodeErrorCode, message: string, details?: ErrorDetails, options?: ErrorOptions) {
    super(code, message, details, options);
  }
}

/** A file of a deployment that cannot be used: `reason` says where in it and why. */
export const schemeError = (file: string, reason: string, options?: ErrorOptions): CodeError =>
  new CodeError('CODE_SCHEME_INVALID', `${file}: ${reason}`, { file, reason }, options);
