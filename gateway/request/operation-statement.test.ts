import { getOperationAST, parse } from 'graphql';
import { emptyChain, type Head } from '../../evidence/entry.ts';
import { parseSiteId } from '../catalog/catalog.ts';
import { openReport } from '../execute/fetch-context.ts';
import type { NotedAnswer } from '../execute/noted-answer.ts';
import { routed } from '../plan/testing.ts';
import { operationStatement } from './operation-statement.ts';
import type { RequestContext } from './request-context.ts';

const [north, south] = ['north', 'south'].map(parseSiteId) as [NotedAnswer['site'], NotedAnswer['site']];
const head = (chain: string, seq: number) => ({ chain, seq, hash: String(seq).padStart(64, '0') });

function statementOf(asked: readonly NotedAnswer[], superior?: Head) {
  const document = parse('query Find { personSearch(first: 1) { edges { node { name } } } }');
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('no operation');
  const context = {
    evidence: () => ({ ...emptyChain('gateway'), request: 'r-1' }),
    guard: {
      policy: { version: '3.abc' },
      caller: { subject: 'ana', code: '12', purpose: 'audit', name: 'Ana Planted' },
    },
    report: { ...openReport(), asked },
  } as unknown as RequestContext;
  const data = { personSearch: { edges: [{ node: { name: 'Bảo Planted' } }] } };
  const sent = { schema: routed.schema, document, operation, variables: {} };
  return operationStatement(sent, { data, errors: [] }, context, { superior });
}

test('who asked for what and by which policy, without the name of anybody', () => {
  const statement = statementOf([]);
  expect(statement).toMatchObject({
    kind: 'operation',
    request: 'r-1',
    who: { subject: 'ana', code: '12', purpose: 'audit' },
    policy: '3.abc',
    operation: { name: 'Find' },
    fields: expect.arrayContaining(['Person.name', 'Query.personSearch']),
    rows: { Person: 1 },
    sites: [],
    decision: { kind: 'GIVEN' },
  });
  expect(JSON.stringify(statement)).not.toContain('Planted');
  expect(statement).not.toHaveProperty('heads');
});

test('each site once with what became of it, and of each chain how far it has come at last', () => {
  expect(
    statementOf([
      { site: south, status: 'answered', head: head('south', 4) },
      { site: north, status: 'failed', head: undefined },
      { site: south, status: 'answered', head: head('south', 3) },
      { site: north, status: 'answered', head: head('hub-of-north', 7) },
    ]),
  ).toMatchObject({
    sites: [
      { site: 'north', status: 'failed' },
      { site: 'north', status: 'answered' },
      { site: 'south', status: 'answered' },
    ],
    // A chain that is not called as the site that speaks of it is noted with who said so.
    heads: [{ ...head('hub-of-north', 7), site: 'north' }, head('south', 4)],
  });
});

test('numbers that were given before are those of sites that were not asked', () => {
  expect(statementOf([{ site: north, status: 'remembered', head: undefined }])).toMatchObject({
    sites: [{ site: 'north', status: 'remembered' }],
  });
});

test('a superior’s chain stands before those of the sites', () => {
  const asked: NotedAnswer[] = [{ site: north, status: 'answered', head: head('north', 1) }];
  expect(statementOf(asked, head('national', 9))).toMatchObject({
    heads: [head('national', 9), head('north', 1)],
  });
});
