import { ERRORS } from '../../errors/catalogue.ts';
import { north } from '../catalog/testing.ts';
import { siteRefusal } from './site-refusal.ts';

const said = (code: unknown): string =>
  JSON.stringify({ errors: [{ message: 'by rule 7 of 10.0.0.1', extensions: { code } }] });

test.each([
  'POLICY_MISMATCH',
  'POLICY_STALE',
  'TOKEN_REVOKED',
  'ISSUER_UNREACHABLE',
  'EVIDENCE_UNAVAILABLE',
] as const)('%s is told, in our words', (code) => {
  const { message, ...error } = siteRefusal(north, 503, said(code));
  expect(error).toMatchObject({ code, details: { site: north } });
  expect(message).toBe(`Site north refused to answer: ${ERRORS[code].summary}`);
});

test.each([
  ['a refusal without a reason', said('UNAUTHENTICATED')],
  ['a code that is not for callers', said('DEMO_ISSUER_FORBIDDEN')],
  ['a code that would be the caller’s fault', said('BAD_REQUEST')],
  ['a code that there is not', said('toString')],
  ['another form', '{"errors":{}}'],
  ['no JSON', '<html>'],
  ['nothing', ''],
])('%s is the site’s failure', (_, body) => {
  expect(siteRefusal(north, 401, body)).toMatchObject({
    code: 'SITE_FAILED',
    message: 'Site north refused to answer (status 401).',
    details: { site: north },
  });
});
