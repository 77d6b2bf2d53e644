import { east, north, south } from '../catalog/testing.ts';
import type { EntitiesNode } from './fragment-plan.ts';
import { planFragments } from './plan-fragments.ts';
import { planningContext, shapeOf } from './testing.ts';

const shape = shapeOf(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
);
const person = (code: unknown) => ({ __typename: 'Person', code });

function plan(codes: readonly unknown[], ...scope: readonly string[]): EntitiesNode {
  const [field] = planFragments(
    shape,
    { representations: codes.map(person) },
    planningContext(...scope),
  ).fields;
  if (field?.kind !== 'Entities') throw new Error(`planned as ${field?.kind}`);
  return field;
}

const shares = ({ own }: EntitiesNode) =>
  own?.inputs.map(({ site, representations }) => [site, representations]);

test('each representation goes to the site of its code', () => {
  const node = plan(['112', '210', '311', '119']);
  expect(node.own?.routing).toBe('subset');
  expect(shares(node)).toEqual([
    [north, [0, 3]],
    [south, [1]],
    [east, [2]],
  ]);
});

test('a representation that comes again is asked once and put in every slot', () => {
  const node = plan(['112', '210', '112', '112']);
  expect(node.representations).toEqual([person('112'), person('210')]);
  expect(node.slots).toEqual([0, 1, 0, 0]);
});

test('a representation that differs in a required field is another one', () => {
  const [one, other] = [
    { ...person('112'), name: 'a' },
    { ...person('112'), name: 'b' },
  ];
  const context = planningContext();
  const [field] = planFragments(shape, { representations: [one, other] }, context).fields;
  expect(field).toMatchObject({ representations: [one, other], slots: [0, 1] });
});

test('fragments of one site are one share, and a fragment that some key reaches is not left out', () => {
  const node = plan(['311', '321']);
  expect(node.own?.routing).toBe('single');
  expect(node.own?.inputs).toMatchObject([
    { site: east, fragments: [{ name: 'east-1' }, { name: 'east-2' }] },
  ]);
  expect(node.own?.pruned.map(({ fragment }) => fragment.name)).toEqual(['north', 'south']);
});

test('a key outside the caller’s scope asks nobody', () => {
  expect(plan(['210'], '1??')).toMatchObject({ own: { routing: 'none', inputs: [] }, slots: [0] });
});

test('a key that is no code is refused by itself; its neighbours are asked', () => {
  const node = plan(['112', 'nobody', null, '210']);
  expect(node.own?.refused).toMatchObject([
    { index: 1, error: { code: 'CODE_INVALID' } },
    { index: 2, error: { code: 'CODE_INVALID' } },
  ]);
  expect(shares(node)).toEqual([
    [north, [0]],
    [south, [3]],
  ]);
});

test('an entity that is not fragmented by a code is refused, and not looked for everywhere', () => {
  const [field] = planFragments(
    shape,
    { representations: [{ __typename: 'Ghost', id: '1' }] },
    planningContext(),
  ).fields;
  expect(field).toMatchObject({
    own: { inputs: [], refused: [{ index: 0, error: { code: 'COMPOSITION_FAILED' } }] },
  });
});

test('no representation, nobody to ask', () => {
  expect(plan([])).toMatchObject({ own: { routing: 'none', inputs: [] }, slots: [] });
});

test('a cursor of an entity’s connection is good for that entity, whatever else its representation carries', () => {
  const friends = shapeOf(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { friends { totalCount } } } }',
  );
  const bindings = (representations: readonly object[]) => {
    const [field] = planFragments(friends, { representations }, planningContext()).fields;
    if (field?.kind !== 'Entities') throw new Error(`planned as ${field?.kind}`);
    return [...(field.gathered[0]?.pages.values() ?? [])].map(({ binding }) => binding);
  };
  const [plain, other] = bindings([person('112'), person('113')]);
  expect(other).not.toBe(plain);
  expect(bindings([{ ...person('112'), name: 'a' }])).toEqual([plain]);
});
