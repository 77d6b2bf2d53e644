/** Who asks: the one shape that token, assertion, policy and log agree on. */
export interface Identity {
  /** The issuer's stable name for the caller. */
  readonly subject: string;
  /** The code of the post or organization the caller acts for; absent: no rights at all. */
  readonly code?: string;
  /** A name for people to read; never used to decide. */
  readonly name?: string;
}
