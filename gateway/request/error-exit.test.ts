import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { ERRORS } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { errorExit, toRequestError } from './error-exit.ts';

const SECRETS = /select|10\.0\.0\.1|postgres|node_modules|\.ts|Ana/;
const logged: string[] = [];
const leave = errorExit(pino({}, { write: (line: string) => void logged.push(line) }));
beforeEach(() => {
  logged.length = 0;
});

/** As graphql-js and Apollo hand over an error that a resolver threw. */
const thrownAt = (error: Error, path: readonly (string | number)[] = ['a', 0]) => {
  const wrapped = new GraphQLError(error.message, { path, originalError: error });
  const formatted: GraphQLFormattedError = {
    message: error.message,
    path,
    locations: [{ line: 1, column: 2 }],
    extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x.ts:1'] },
  };
  return leave(formatted, wrapped);
};

/** As a subgraph's answer arrives: formatted, with nothing thrown here. */
const answered = (extensions: Record<string, unknown>, message = 'm') => {
  const formatted = { message, path: ['a'], extensions };
  return leave(formatted, new GraphQLError(message, { extensions }));
};

describe('an unknown error', () => {
  test.each([
    new Error('select * from staff where name = Ana'),
    new TypeError('connect ECONNREFUSED 10.0.0.1:5432'),
    Object.assign(new Error('relation'), { code: 'CODE_INVALID', stack: 'at node_modules/pg' }),
  ])('%s: neither words nor stack leave, only its place', (error) => {
    expect(thrownAt(error)).toEqual({
      message: 'Something went wrong on our side.',
      path: ['a', 0],
      extensions: { code: 'INTERNAL_ERROR' },
    });
  });

  test('is logged by its kind and place, without a value out of a row', () => {
    thrownAt(new TypeError('Ana lives at 10.0.0.1'));
    expect(JSON.parse(logged.join(''))).toMatchObject({
      code: 'INTERNAL_ERROR',
      kind: 'TypeError',
      path: ['a', 0],
    });
    expect(logged.join('')).not.toMatch(SECRETS);
  });

  test.each([
    {},
    { code: 'SOMETHING_ELSE' },
    { code: 'INTERNAL_SERVER_ERROR' },
    { code: 'toString' },
    { code: 7 },
  ])('from a subgraph, with extensions %j, is masked', (extensions) => {
    expect(answered({ ...extensions, sql: 'select' }, 'select')).toMatchObject({
      message: ERRORS.INTERNAL_ERROR.summary,
      extensions: { code: 'INTERNAL_ERROR' },
    });
  });
});

describe('a known error', () => {
  test('leaves with its code, its words, its place and the details that may be shown', () => {
    const details = { site: 'north', segment: 'X', url: 'http://10.0.0.1', sql: 'select', stack: 'at x.ts' };
    expect(
      answered({ code: 'SITE_FAILED', serviceName: 'people', ...details }, 'Site north could not answer.'),
    ).toEqual({
      message: 'Site north could not answer.',
      path: ['a'],
      extensions: { code: 'SITE_FAILED', site: 'north', segment: 'X' },
    });
    expect(logged).toEqual([]);
  });

  test('that must stay inside is masked, and logged under its own code', () => {
    expect(thrownAt(new TributaryError('CONFIGURATION_INVALID', '/etc/secret')).extensions).toEqual({
      code: 'INTERNAL_ERROR',
    });
    expect(answered({ code: 'COMPOSITION_FAILED' }).extensions).toEqual({ code: 'INTERNAL_ERROR' });
    expect(logged.map((line) => JSON.parse(line).code)).toEqual([
      'CONFIGURATION_INVALID',
      'COMPOSITION_FAILED',
    ]);
  });

  test('thrown in a resolver keeps its code, whatever Apollo calls it', () => {
    expect(thrownAt(new TributaryError('CURSOR_INVALID'))).toMatchObject({
      extensions: { code: 'CURSOR_INVALID' },
    });
  });
});

test('a refusal of the whole request has the catalogue’s status', () => {
  expect(toRequestError(new TributaryError('TOKEN_EXPIRED')).extensions).toMatchObject({
    code: 'TOKEN_EXPIRED',
    http: { status: 401 },
  });
});
