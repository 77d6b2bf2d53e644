/** Who asks: the one shape that token, assertion, policy and log agree on. */
export interface Identity {
  /** The issuer's stable name for the caller. */
  readonly subject: string;
  /** The code of the post or organization the caller acts for; absent: no rights at all. */
  readonly code?: string;
  /** Id of the purpose of the policy for which they ask, as they say themselves. */
  readonly purpose?: string;
  /** A name for people to read; never used to decide. */
  readonly name?: string;
  /** The token by which they are known, so that it can be revoked wherever they ask. */
  readonly token?: CallerToken;
}

export interface CallerToken {
  /** The issuer's name for it (`jti`), if it has one. */
  readonly id?: string;
  /** In seconds since 1970, by the issuer's clock. */
  readonly issuedAt: number;
}
