import { ERRORS, isErrorCode } from './catalogue.ts';
import { TributaryError } from './tributary-error.ts';

test('without words of its own an error says what the catalogue says', () => {
  expect(new TributaryError('CURSOR_INVALID').message).toBe(ERRORS.CURSOR_INVALID.summary);
  expect(new TributaryError('CURSOR_INVALID', 'This one.').message).toBe('This one.');
});

test('the cause is kept for the log and is no detail', () => {
  const cause = new Error('inside');
  const error = new TributaryError('SITE_FAILED', undefined, { site: 'north' }, { cause });
  expect(error.cause).toBe(cause);
  expect(error.details).toEqual({ site: 'north' });
});

test.each([undefined, null, 7, '', 'NOPE', 'toString', '__proto__', 'constructor'])(
  '%p is no code',
  (code) => {
    expect(isErrorCode(code)).toBe(false);
  },
);

test('a code that must stay inside refuses with 500; one that may be shown has a sentence', () => {
  for (const { exposed, status, summary } of Object.values(ERRORS)) {
    if (!exposed) expect(status).toBe(500);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  }
});
