import { east, north, south } from '../../catalog/testing.ts';
import type { LocatedNode } from '../../plan/fragment-plan.ts';
import { planFragments } from '../../plan/plan-fragments.ts';
import { cursors, planningContext, shapeOf } from '../../plan/testing.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { answered, answerOf, failed, siteError, sitePage } from '../testing.ts';

const EVERYTHING = `edges { cursor node { name } } totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  coverage { complete sites { site status rows error } }`;

function plan(selected: string, args = '', variables = {}): LocatedNode {
  const operation = `query ($after: String, $yes: Boolean = true, $no: Boolean = false) { found: personSearch${args} { ${selected} } }`;
  const [field] = planFragments(shapeOf(operation), variables, planningContext()).fields;
  if (field?.kind !== 'Located') throw new Error(`planned as ${field?.kind}`);
  return field;
}

type Answer = ReturnType<typeof answerOf>;

const merge = (node: LocatedNode, given: readonly SiteAnswer[], variables = {}): Answer =>
  answerOf(node, given, { yes: true, no: false, ...variables });

const page = (site: typeof north, positions: readonly string[], more = {}): SiteAnswer =>
  answered(site, { found: sitePage(positions, more) });

const bindingOf = ({ page }: LocatedNode): string => page?.binding ?? '';

/** What the cursors of an answer hold, in order. */
const opened = (node: LocatedNode, { data }: Answer) =>
  (data as { edges: { cursor: string }[] }).edges.map(({ cursor }) => cursors.open(cursor, bindingOf(node)));

describe('all sites answer', () => {
  const node = plan(EVERYTHING, '(first: 3)');
  const merged = merge(node, [
    page(north, ['01', '04'], { total: 2 }),
    page(south, ['02', '03', '05'], { next: true, total: 7 }),
    page(east, []),
  ]);

  test('one page, in one order, under sealed cursors', () => {
    const cursorOf = (position: string) => cursors.seal({ position, missing: [] }, bindingOf(node));
    expect(merged.data).toEqual({
      edges: ['01', '02', '03'].map((position) => ({
        cursor: cursorOf(position),
        node: { name: `row ${position}` },
      })),
      totalCount: 9,
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: cursorOf('01'),
        endCursor: cursorOf('03'),
      },
      coverage: {
        complete: true,
        sites: [
          // Rows of the page, not rows that were sent: two of south's are on it, one of north's.
          { site: north, status: 'ANSWERED', rows: 1, error: null },
          { site: south, status: 'ANSWERED', rows: 2, error: null },
          { site: east, status: 'ANSWERED', rows: 0, error: null },
        ],
      },
    });
    expect(merged.errors).toEqual([]);
  });
});

describe('what the caller selected', () => {
  const given = [page(north, ['01'])];

  test('aliases of everything', () => {
    const node = plan(
      'rows: edges { at: cursor p: node { name } } n: totalCount i: pageInfo { end: endCursor } c: coverage { ok: complete }',
    );
    const cursor = cursors.seal({ position: '01', missing: [] }, bindingOf(node));
    const site = { ...sitePage(['01']), rows: [{ at: '01', p: { name: 'a' } }] };
    const { edges, ...rest } = site;
    expect(merge(node, [answered(north, { found: rest })]).data).toEqual({
      rows: [{ at: cursor, p: { name: 'a' } }],
      n: 1,
      i: { end: cursor },
      c: { ok: true },
    });
    expect(edges).toHaveLength(1);
  });

  test('no position leaves the house unsealed, under whatever name', () => {
    const node = plan('edges { cursor ... on PersonEdge { two: cursor } } e2: edges { three: cursor }');
    const site = {
      tributary_positions: [{ cursor: 'cafe' }],
      edges: [{ cursor: 'cafe', two: 'cafe' }],
      e2: [{ three: 'cafe' }],
    };
    expect(JSON.stringify(merge(node, [answered(north, { found: site })]).data)).not.toContain('cafe');
  });

  test('fields in GraphQL fragments, and one key selected twice', () => {
    const node = plan(
      '... on PersonConnection { pageInfo { hasNextPage } } pageInfo { hasPreviousPage } totalCount',
    );
    expect(merge(node, given).data).toEqual({
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      totalCount: 1,
    });
  });

  test('conditions', () => {
    const node = plan(
      'totalCount @include(if: $no) coverage @skip(if: $yes) { complete } pageInfo @include(if: $yes) { hasNextPage }',
    );
    expect(merge(node, given, { yes: true, no: false }).data).toEqual({ pageInfo: { hasNextPage: false } });
  });

  test('__typename of every part', () => {
    const node = plan('__typename pageInfo { __typename } coverage { __typename sites { __typename } }');
    expect(merge(node, given).data).toEqual({
      __typename: 'PersonConnection',
      pageInfo: { __typename: 'PageInfo' },
      coverage: { __typename: 'Coverage', sites: [{ __typename: 'SiteCoverage' }] },
    });
  });

  test('an empty page has no cursors', () => {
    const node = plan('edges { cursor } pageInfo { startCursor endCursor }');
    expect(merge(node, [page(north, [])]).data).toEqual({
      edges: [],
      pageInfo: { startCursor: null, endCursor: null },
    });
  });
});

describe('nobody to ask', () => {
  test('is an empty and complete page, with no error', () => {
    const merged = merge(plan(EVERYTHING), []);
    expect(merged.data).toMatchObject({ edges: [], totalCount: 0, coverage: { complete: true, sites: [] } });
    expect(merged.errors).toEqual([]);
  });
});

describe('some sites do not answer', () => {
  const node = plan(EVERYTHING);
  const merged = merge(node, [
    page(north, ['01']),
    failed(south, 'SITE_TIMED_OUT'),
    failed(east, 'SITE_UNREACHABLE'),
  ]);

  test('the others’ rows are given, and each lost site is named', () => {
    expect(merged.data).toMatchObject({
      edges: [{ node: { name: 'row 01' } }],
      coverage: {
        complete: false,
        sites: [
          { site: north, status: 'ANSWERED', rows: 1, error: null },
          { site: south, status: 'TIMED_OUT', rows: null, error: 'SITE_TIMED_OUT' },
          { site: east, status: 'UNREACHABLE', rows: null, error: 'SITE_UNREACHABLE' },
        ],
      },
    });
    expect(merged.errors).toMatchObject([
      { error: { code: 'SITE_TIMED_OUT', details: { site: south } }, path: ['found'] },
      { error: { code: 'SITE_UNREACHABLE', details: { site: east } }, path: ['found'] },
    ]);
  });

  test('the cursors remember them, and the next page says so even when all answer', () => {
    const [cursor] = opened(node, merged);
    expect(cursor).toEqual({ position: '01', missing: [south, east] });

    const after = cursors.seal({ position: '01', missing: [south, east] }, bindingOf(node));
    const next = plan(EVERYTHING, '(after: $after)', { after });
    const second = merge(next, [page(north, ['02']), page(south, ['03']), failed(east)]);
    expect(second.data).toMatchObject({
      coverage: {
        complete: false,
        sites: [
          { site: north, status: 'ANSWERED' },
          { site: south, status: 'MISSED_EARLIER', rows: 1 },
          { site: east, status: 'UNREACHABLE' },
        ],
      },
    });
    expect(opened(next, second).map(({ missing }) => missing)).toEqual([
      [south, east],
      [south, east],
    ]);
  });
});

describe('no site answers', () => {
  test('is null and an error that names them, never an empty list', () => {
    const merged = merge(plan(EVERYTHING), [failed(north), failed(south, 'SITE_TIMED_OUT')]);
    expect(merged.data).toBeNull();
    expect(merged.errors).toMatchObject([
      { error: { code: 'NO_SITE_ANSWERED', details: { sites: [north, south] } }, path: ['found'] },
    ]);
    expect(merged.coverage).toMatchObject({ complete: false });
  });
});

describe('what the caller did wrong', () => {
  const fault = siteError('ORDER_INVALID', ['found'], 'The order repeats NAME.');

  test('comes out once, with its own code and words, and blames no site', () => {
    const merged = merge(plan(EVERYTHING), [
      answered(north, { found: null }, fault),
      answered(south, { found: null }, fault),
      failed(east),
    ]);
    expect(merged).toMatchObject({
      data: null,
      errors: [{ error: { code: 'ORDER_INVALID', message: 'The order repeats NAME.' }, path: ['found'] }],
      coverage: undefined,
    });
    expect(merged.errors).toHaveLength(1);
  });

  test('is told for the whole operation, too', () => {
    const merged = merge(plan(EVERYTHING), [answered(north, {}, siteError('BAD_USER_INPUT'))]);
    expect(merged.errors).toMatchObject([{ error: { code: 'BAD_USER_INPUT' }, path: ['found'] }]);
  });

  test('is not what one site alone complains of: that site is behind', () => {
    const merged = merge(plan(EVERYTHING), [
      page(north, ['01']),
      answered(south, {}, siteError('GRAPHQL_VALIDATION_FAILED', [], 'Cannot query field "x"')),
    ]);
    expect(merged.data).toMatchObject({
      edges: [{ node: { name: 'row 01' } }],
      coverage: { complete: false },
    });
    expect(merged.errors).toMatchObject([{ error: { code: 'SITE_FAILED', details: { site: south } } }]);
  });

  test('another field’s error is not this field’s', () => {
    const merged = merge(plan(EVERYTHING), [
      answered(north, { found: sitePage(['01']), other: null }, siteError('ORDER_INVALID', ['other'])),
    ]);
    expect(merged.errors).toEqual([]);
  });
});

describe('a site that is wrong is a lost site', () => {
  const broken = (value: unknown, args = '(first: 2)', variables = {}) => {
    const node = plan(EVERYTHING, args, variables);
    return merge(node, [page(north, ['0f']), answered(south, { found: value })]);
  };
  const good = sitePage(['01', '02']);

  test.each<[string, unknown]>([
    ['no connection at all', undefined],
    ['null without an error', null],
    ['a list', []],
    ['rows in the wrong order', sitePage(['02', '01'])],
    ['the same row twice', sitePage(['01', '01'])],
    ['more rows than were asked for', sitePage(['01', '02', '03'])],
    ['a position that is no position', sitePage(['01', 'ZZ'])],
    ['an empty position', sitePage([''])],
    ['a position that is a number', { ...good, tributary_positions: [{ cursor: 1 }] }],
    ['edges that do not fit the positions', { ...good, edges: [{}] }],
    ['edges that are no objects', { ...good, edges: ['01', '02'] }],
    ['page info of another form', { ...good, tributary_page: { hasNextPage: 'yes' } }],
    ['a negative count', { ...good, tributary_total: -1 }],
    ['half a row in its count', { ...good, tributary_total: 1.5 }],
  ])('%s', (_, value) => {
    const merged = broken(value);
    expect(merged.errors).toMatchObject([
      { error: { code: 'SITE_ANSWER_INVALID', details: { site: south } }, path: ['found'] },
    ]);
    expect(merged.data).toMatchObject({
      edges: [{ node: { name: 'row 0f' } }],
      coverage: { complete: false },
    });
  });

  test('rows of another page than the one behind the cursor', () => {
    const first = plan(EVERYTHING);
    const after = cursors.seal({ position: '05', missing: [] }, bindingOf(first));
    const merged = broken(sitePage(['05', '06']), '(after: $after)', { after });
    expect(merged.errors).toMatchObject([{ error: { code: 'SITE_ANSWER_INVALID' } }]);
    expect(merged.data).toMatchObject({ edges: [{ node: { name: 'row 0f' } }] });
  });

  test('an error that carried null up to the connection: the site failed, its words stay inside', () => {
    const merged = merge(plan(EVERYTHING), [
      page(north, ['0f']),
      answered(
        south,
        { found: null },
        siteError('INTERNAL_ERROR', ['found', 'edges'], 'select * from staff'),
      ),
    ]);
    expect(merged.errors).toMatchObject([{ error: { code: 'SITE_FAILED' }, path: ['found'] }]);
    expect(JSON.stringify(merged)).not.toContain('select');
  });

  test('rows that another site holds are shown once, and both the page and the trouble are given', () => {
    const merged = merge(plan(EVERYTHING), [page(north, ['01', '02']), page(south, ['02'])]);
    expect(merged.data).toMatchObject({
      edges: [{ node: { name: 'row 01' } }, { node: { name: 'row 02' } }],
    });
    expect(merged.errors).toMatchObject([
      { error: { code: 'SITE_ANSWER_INVALID', details: { site: south } } },
    ]);
  });
});

describe('an error inside a row', () => {
  const inRow = (index: number) =>
    siteError('INTERNAL_ERROR', ['found', 'edges', index, 'node', 'name'], 'secret');

  test('keeps its place, counted in the merged page', () => {
    const merged = merge(plan(EVERYTHING), [
      page(north, ['01', '03']),
      answered(south, { found: sitePage(['02', '04']) }, inRow(1)),
    ]);
    expect(merged.errors).toMatchObject([
      {
        error: { code: 'SITE_FAILED', details: { site: south } },
        path: ['found', 'edges', 3, 'node', 'name'],
      },
    ]);
    expect(JSON.stringify(merged.errors)).not.toContain('secret');
  });

  test('of a row that is not on the page concerns nobody', () => {
    const merged = merge(plan(EVERYTHING, '(first: 2)'), [
      page(north, ['01', '03']),
      answered(south, { found: sitePage(['02', '04']) }, inRow(1)),
    ]);
    expect(merged.errors).toEqual([]);
  });

  test('keeps its place reading backwards', () => {
    const merged = merge(plan(EVERYTHING, '(last: 2)'), [
      page(north, ['01', '03']),
      answered(south, { found: sitePage(['02', '04']) }, inRow(1)),
    ]);
    expect(merged.errors).toMatchObject([{ path: ['found', 'edges', 1, 'node', 'name'] }]);
  });
});
