/** Thrown at a field that is denied. */
export class Denied extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
