import { primary, standby } from '../catalog/catalog.ts';
import { catalog, north, south } from '../catalog/testing.ts';
import { answered, failed, sitePage } from '../execute/testing.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import { planningContext, schemes, shapeOf } from '../plan/testing.ts';
import { explainFetch } from './explain-fetch.ts';
import { printExplanation } from './print-explanation.ts';
import { printFetch } from './print-fetch.ts';
import { fetchNode, smallWorld } from './testing.ts';

const SEARCH = '{ personSearch(first: 2) { edges { node { __typename code } } } }';
const NAMES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Person { name } }
}`;
const AT = ['personSearch', 'edges', '@', 'node'];

const operation = {
  kind: 'Sequence' as const,
  nodes: [
    fetchNode('people', SEARCH),
    { kind: 'Flatten' as const, path: AT, node: fetchNode('people', NAMES) },
  ],
};

test('before a run: the outline, with what waits for keys and the cost of everything', () => {
  const { plan, explain } = smallWorld();
  expect(printExplanation(explain(plan(operation))).split('\n')).toEqual([
    'Fetch people',
    '  personSearch: connection of Person, first 2, scatter → 3 sites',
    '    each site gives its first 2',
    '    ask north (1??)',
    '    ask south (2??)',
    '    ask east (31? 32?)',
    '  cost 306: 3 sites, 6 units',
    'at personSearch.edges.@.node',
    '  Fetch people by key: its sites follow from the keys',
    '    at most 2 keys, about 2 sites, cost 202',
    'cost 508 of at most 10,000',
  ]);
});

test('after a run: the same with what each site gave, and the fetch by key as it ran', async () => {
  const { plan, explain, run } = smallWorld(({ site: { id }, text }) => {
    if (text.includes('_entities')) return answered(id, { _entities: [{ name: 'a' }] });
    if (id === south) return failed(id, 'SITE_TIMED_OUT');
    return answered(id, { personSearch: sitePage(id === north ? ['01', '02'] : []) });
  });
  const planned = plan(operation);
  await run(SEARCH);
  await run(NAMES, { representations: [{ __typename: 'Person', code: '112' }] }, AT);
  const explained = explain(planned);
  const text = printExplanation(explained);
  expect(text.replaceAll(/took [0-9.]+ ms/g, 'took t ms').split('\n')).toEqual([
    'Fetch people',
    '  personSearch: connection of Person, first 2, scatter → 3 sites',
    '    each site gives its first 2',
    expect.stringMatching(/^ {4}ask north \(1\?\?\): 2 rows, \d+ bytes, 1 ms$/),
    '    ask south (2??): failed with SITE_TIMED_OUT after 2 ms',
    expect.stringMatching(/^ {4}ask east \(31\? 32\?\): 0 rows, \d+ bytes, 1 ms$/),
    expect.stringMatching(/^ {4}gave 2 rows, \d+ bytes, 2 ms$/),
    '  cost 306: 3 sites, 6 units',
    '  took t ms: 2 rows, 200 bytes from 2 sites',
    'at personSearch.edges.@.node',
    '  Fetch people by key: its sites follow from the keys',
    '    at most 2 keys, about 2 sites, cost 202',
    '    Fetch people',
    '      _entities: 1 entity by key, single → 1 site',
    expect.stringMatching(/^ {8}ask north \(1\?\?, 1 key\): 1 row, \d+ bytes, 1 ms$/),
    '        leave out south east-1 east-2: holds none of the keys that the caller may see',
    expect.stringMatching(/^ {8}gave 1 row/),
    '      cost 101: 1 site, 1 unit',
    '      took t ms: 1 row, 100 bytes from 1 site',
    'cost 508 of at most 10,000',
    'spent 407, with the keys that there were',
  ]);
  expect(explained).toMatchObject({ kind: 'Operation', mode: 'run', cost: 508, spent: 407 });
  expect(JSON.stringify(explained)).not.toMatch(/"112"|invalid|assertion/);
});

test('a follow-up stands under the fetch that it waits for; one without keys did not run', async () => {
  const text = '{ people { unit { headcount } } }';
  const alias = 'tributary_0_Unit_0_of';
  const withUnits = (units: readonly string[]) =>
    smallWorld(({ site: { id }, text: asked }) =>
      asked.includes('_entities')
        ? answered(id, { [alias]: [{ headcount: 3 }] })
        : answered(id, {
            people: (id === north ? units : []).map((code) => ({
              unit: { tributary_type: 'Unit', tributary_key_Unit_code: code },
            })),
          }),
    );
  for (const units of [['11'], []]) {
    const { plan, explain, run } = withUnits(units);
    const planned = plan(fetchNode('people', text));
    await run(text);
    const printed = printExplanation(explain(planned));
    expect(printed).toContain('then, by the key of each Unit at people.unit: headcount');
    expect(printed).toContain('at most 300 keys, about 3 sites');
    if (units.length === 0) expect(printed).toContain('    it did not run');
    else
      expect(printed).toMatch(/headcount of 1 Unit: sum over Person.*\n +ask north \(1\?\?, 1 key\): 1 row/);
  }
});

test('what was remembered asked nobody', async () => {
  const { plan, explain, run, context } = smallWorld(({ site: { id } }) => answered(id, { headcount: 2 }), {
    remember: 60,
  });
  await run('{ headcount }');
  context.report.accounts.length = 0;
  const planned = plan(fetchNode('people', '{ headcount }'));
  await run('{ headcount }');
  expect(printExplanation(explain(planned))).toContain('remembered from a moment before: nobody was asked');
});

test('side by side, left out, a server of its own, the gateway itself, and too costly', () => {
  const { plan, explain } = smallWorld(undefined, { budget: 150 });
  const all = plan({
    kind: 'Parallel',
    nodes: [
      { kind: 'Sequence', nodes: [fetchNode('reviews', '{ a }'), fetchNode('sites', '{ sites }')] },
      { kind: 'Condition', condition: 'with', ifClause: fetchNode('reviews', '{ b }') },
      fetchNode('reviews', '{ c }'),
    ],
  });
  expect(printExplanation(explain(all)).split('\n')).toEqual([
    'side by side',
    '  one after the other',
    '    Fetch reviews: it is not fragmented',
    '      cost 101',
    '    Fetch sites: the gateway knows it',
    '  nothing, as $with has it',
    '  Fetch reviews: it is not fragmented',
    '    cost 101',
    'cost 202 of at most 150: refused',
  ]);
  expect(printExplanation(explain(plan(undefined)))).toBe('nothing to fetch');
});

test('who stands in for a site, and how old its rows may be', () => {
  const copies = {
    ...catalog,
    allocation: new Map([...catalog.allocation, ['north', [primary(north), standby(south, 90)]]]),
  };
  const shape = shapeOf('{ person(code: "112") { name } }');
  const plan = planFragments(shape, {}, { ...planningContext(), catalog: copies });
  expect(printFetch(explainFetch(plan, shape, { variables: {}, schemes })).slice(3, 5)).toEqual([
    '    ask north (1??)',
    '      or else south (1??, up to 90 s behind)',
  ]);
});

test('the tree cannot be changed', () => {
  const { plan, explain } = smallWorld();
  const explained = explain(plan(operation));
  expect(Object.isFrozen(explained)).toBe(true);
  expect(explained.step?.kind === 'Sequence' && Object.isFrozen(explained.step.steps[0])).toBe(true);
});
