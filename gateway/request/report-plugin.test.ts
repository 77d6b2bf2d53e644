import { buildSchema, type GraphQLFormattedError, type OperationDefinitionNode, parse } from 'graphql';
import { openReport, type RequestReport } from '../execute/fetch-context.ts';
import { reportPlugin } from './report-plugin.ts';

interface Result {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

const schemaWith = (roles: string) => buildSchema(`type Query { a: Role b: Role! } enum Role { ${roles} }`);
const supergraph = schemaWith('CLERK ROBOT');
const document = parse('{ a b }');

/** What the plugin makes of a result, as Apollo Server calls it. */
async function sent(result: Result, report: Partial<RequestReport> = {}): Promise<Result> {
  const listener = await reportPlugin(supergraph).requestDidStart?.({} as never);
  await listener?.willSendResponse?.({
    response: { body: { kind: 'single', singleResult: result } },
    schema: schemaWith('CLERK'),
    document,
    operation: document.definitions[0] as OperationDefinitionNode,
    contextValue: { requestId: 'r1', report: { ...openReport(), ...report } },
  } as never);
  return result;
}

const coverage = [{ path: ['a'], complete: true, sites: [] }];
const completion = (...path: readonly (string | number)[]) => ({ message: 'Cannot return null', path });

test('the id of the request, and nothing more, when no site was asked', async () => {
  expect((await sent({ data: {} })).extensions).toEqual({ requestId: 'r1' });
});

test('the account of the sites', async () => {
  expect((await sent({}, { coverage })).extensions).toEqual({ requestId: 'r1', coverage });
});

describe('a value of the wrong type that Apollo made null', () => {
  test('is an error like any other, in words of ours', async () => {
    const result = await sent({ extensions: { valueCompletion: [completion('a', 'b')], other: 1 } });
    expect(result.errors).toEqual([
      {
        message: 'A site answered something that cannot be merged.',
        path: ['a', 'b'],
        extensions: { code: 'SITE_ANSWER_INVALID' },
      },
    ]);
    expect(result.extensions).toEqual({ requestId: 'r1', other: 1 });
  });

  test.each([
    ['at the same place', ['a', 'b']],
    ['above it', ['a']],
    ['below it', ['a', 'b', 0, 'c']],
  ])('is explained by an error %s', async (_, path) => {
    const known = { message: 'm', path };
    expect(
      (await sent({ errors: [known], extensions: { valueCompletion: [completion('a', 'b')] } })).errors,
    ).toEqual([known]);
  });

  test('is not explained by an error elsewhere, or without a place', async () => {
    const others = [{ message: 'm', path: ['a', 'c'] }, { message: 'm' }];
    expect(
      (await sent({ errors: others, extensions: { valueCompletion: [completion('a', 'b')] } })).errors,
    ).toHaveLength(3);
  });
});

describe('a value that callers are not to see', () => {
  test('is null and no error', async () => {
    const found = { message: 'Invalid value found for field Query.a.', path: ['a'] };
    expect(await sent({ data: { a: null }, extensions: { valueCompletion: [found] } })).toEqual({
      data: { a: null },
      extensions: { requestId: 'r1' },
    });
  });

  test('does not explain a null where there must be something', async () => {
    const found = { message: 'Cannot return null for non-nullable field Query.b.', path: ['b'] };
    expect((await sent({ extensions: { valueCompletion: [found] } })).errors).toHaveLength(1);
  });
});
