/** Mistakes in whom a gateway and a site believe. */
import type { Mistake } from '../mistake.ts';

const TOKENS = ['test/trust/tokens.test.ts'];
const ASSERTIONS = ['identity/assertion.test.ts', 'test/trust/captured-assertions.test.ts'];

export const TRUST: readonly Mistake[] = [
  {
    title: 'a token is good for any audience',
    file: 'identity/token.ts',
    find: '        audience,\n        algorithms',
    replace: '        algorithms',
    tests: TOKENS,
  },
  {
    title: 'a token of any issuer is believed',
    file: 'identity/token.ts',
    find: '        issuer,\n        audience,\n        algorithms',
    replace: '        audience,\n        algorithms',
    tests: TOKENS,
  },
  {
    title: 'a token may live as long as it likes',
    file: 'identity/token.ts',
    find: '!(exp - iat <= maximumLifetimeSeconds)',
    replace: 'exp < iat',
    tests: TOKENS,
  },
  {
    title: 'a token may come from the future',
    file: 'identity/token.ts',
    find: 'if (!(iat <= latestIssue) ||',
    replace: 'if (',
    tests: TOKENS,
  },
  {
    title: 'anything signed is taken for a token',
    file: 'identity/token.ts',
    find: 'if (header === undefined || !TYPES.includes(header.typ?.toLowerCase())) throw invalid();',
    replace: 'if (header === undefined) throw invalid();',
    tests: TOKENS,
  },
  {
    title: 'a token says itself how it is to be verified',
    file: 'identity/sealed-parts.ts',
    find: 'if (STEERING.some((member) => Object.hasOwn(header, member))) return undefined;',
    replace: '',
    tests: ['identity/sealed-parts.test.ts', ...TOKENS],
  },
  {
    title: 'keys are good for ever',
    file: 'following/followed.ts',
    find: 'if (source.ageMs() > maximumAgeMs) throw new TributaryError(code, message);',
    replace: '',
    tests: ['identity/key-set.test.ts', 'identity/revocations.test.ts', 'policy/follow-policy.test.ts'],
  },
  {
    title: 'who is revoked may ask',
    file: 'gateway/request/begin-request.ts',
    find: '    house.revocations.assertGood(verified);\n',
    replace: '',
    tests: TOKENS,
  },
  {
    title: 'a site does not look who is revoked',
    file: 'subgraphs/site/authenticate.ts',
    find: '    revocations.assertGood(stated.identity);\n',
    replace: '',
    tests: ['test/trust/policy-changes.test.ts', 'test/trust/captured-assertions.test.ts'],
  },
  {
    title: 'an assertion for another site is taken',
    file: 'identity/assertion.ts',
    find: '    aud === site &&\n',
    replace: '',
    tests: ASSERTIONS,
  },
  {
    title: 'an assertion is taken under another policy',
    file: 'identity/assertion.ts',
    find: "if (statedPolicy !== policy) throw new TributaryError('POLICY_MISMATCH');",
    replace: '',
    tests: ASSERTIONS,
  },
  {
    title: 'an assertion lives for a day',
    file: 'identity/assertion.ts',
    find: 'exp - iat <= LIFETIME_SECONDS &&',
    replace: 'exp - iat <= 86_400 &&',
    tests: ASSERTIONS,
  },
  {
    title: 'one caller is given the assertion of another',
    file: 'gateway/request/assertions.ts',
    find: 'return JSON.stringify([subject, code, name, purpose, token?.id, token?.issuedAt, site, policy, holds, id]);',
    replace: 'return JSON.stringify([subject, site, policy, holds, id]);',
    tests: ['gateway/request/assertions.test.ts'],
  },
  {
    title: 'an assertion is used again after its policy is gone',
    file: 'gateway/request/assertions.ts',
    find: 'token?.issuedAt, site, policy, holds, id]);',
    replace: 'token?.issuedAt, site, holds, id]);',
    tests: ['gateway/request/assertions.test.ts'],
  },
  {
    title: 'a stranger hears why a site refuses',
    file: 'subgraphs/site/answer-request.ts',
    find: "const TOLD: readonly ErrorCode[] = ['ISSUER_UNREACHABLE', 'POLICY_MISMATCH', 'TOKEN_REVOKED'];",
    replace:
      "const TOLD: readonly ErrorCode[] = ['ISSUER_UNREACHABLE', 'POLICY_MISMATCH', 'TOKEN_REVOKED', 'UNAUTHENTICATED', 'TOKEN_INVALID', 'BAD_REQUEST'];",
    tests: ['test/trust/alone-with-a-site.test.ts'],
  },
];
