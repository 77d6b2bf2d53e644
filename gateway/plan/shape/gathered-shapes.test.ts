/** What sites are asked for gathered fields, wherever they stand, and what has to wait for a row's key. */
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { siteOperation } from '../site-operation.ts';
import { routed, shapeOf } from '../testing.ts';
import type { FetchShape } from './fetch-shape.ts';

const asked = (shape: FetchShape): string => {
  const asks = shape.fields.flatMap((field) =>
    field.kind === 'Located'
      ? [field.ask]
      : [...(field.own ? [field.own] : []), ...field.gathered.map(({ ask }) => ask)],
  );
  return stripIgnoredCharacters(siteOperation(shape, asks).text);
};
const compact = (text: string): string => stripIgnoredCharacters(print(parse(text)));

test('of an average a site is asked the sum and the count', () => {
  expect(asked(shapeOf('{ a: averageAge(unit: "10") }'))).toBe(
    compact('{ tributary_sum_a: ageSum(unit: "10") tributary_count_a: headcount(unit: "10") }'),
  );
});

test('of groups a site is asked the keys, whether the caller wants them or not, and never the coverage', () => {
  expect(
    asked(shapeOf('{ statistics { averageAge coverage { complete } groups { total unit { code } } } }')),
  ).toBe(
    compact(`{ statistics {
      tributary_sum_averageAge: ageSum tributary_count_averageAge: total
      groups { tributary_key_place: place tributary_key_grown: grown total unit { code } }
    } }`),
  );
});

test('statistics of which only the coverage is wanted still need some answer', () => {
  expect(asked(shapeOf('{ statistics { coverage { complete } } }'))).toBe(
    compact('{ statistics { tributary_type: __typename } }'),
  );
});

describe('a gathered field below a row', () => {
  const shape = shapeOf(
    'query ($n: Int) { personSearch(first: 2) { edges { node { name friends(first: $n) { totalCount } } } } }',
  );

  test('is taken out of what the row’s site is asked; the row’s type and key stand in its place', () => {
    expect(asked(shape)).toContain(
      'edges{node{name tributary_type:__typename tributary_key_Person_code:code}}',
    );
    expect(asked(shape)).not.toContain('friends');
  });

  test('is asked of the sites by the row’s key in the next fetch', () => {
    expect(shape.next?.followUps).toEqual([
      {
        path: ['personSearch', 'edges', 'node'],
        type: 'Person',
        key: { code: 'tributary_key_Person_code' },
        alias: 'tributary_next_0',
      },
    ]);
    expect(shape.next?.shape.fields).toMatchObject([
      {
        kind: 'Entities',
        own: undefined,
        gathered: [{ type: 'Person', responseKey: 'friends', relations: ['Person'] }],
      },
    ]);
  });

  test('and below that again', () => {
    const deep = shapeOf('{ unit(code: "10") { people { edges { node { friends { totalCount } } } } } }');
    expect(deep.next?.followUps).toMatchObject([{ path: ['unit'], type: 'Unit' }]);
    expect(deep.next?.shape.next?.followUps).toMatchObject([
      { path: ['tributary_next_0', 'people', 'edges', 'node'], type: 'Person' },
    ]);
  });
});

test('two places of one field are one field, with what each of them wants', () => {
  const shape = shapeOf(`query ($a: Boolean!) {
    person(code: "112") { friends { totalCount } ... @include(if: $a) { friends { edges { cursor } } } }
  }`);
  expect(shape.next?.shape.fields).toMatchObject([{ gathered: [{ responseKey: 'friends' }] }]);
  const [field] = shape.next?.shape.fields ?? [];
  expect(field?.kind === 'Entities' && field.gathered[0]?.places).toHaveLength(2);
});

test('through an interface: the type that has it spread waits, the others are asked in place', () => {
  const shape = shapeOf('{ found { name friendCount } }');
  expect(asked(shape)).toBe(
    compact(`{ found { name
      ... on Person { tributary_type: __typename tributary_key_Person_code: code }
      ... on Robot { friendCount }
    } }`),
  );
  expect(shape.next?.followUps).toMatchObject([{ path: ['found'], type: 'Person' }]);
});

describe('_entities', () => {
  const operation = (selected: string) =>
    shapeOf(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selected} } }`,
    );

  test('own fields go to the row’s site, each spread field to all that may have a part', () => {
    const shape = operation('... on Unit { name people(first: 3) { totalCount } headcount }');
    expect(asked(shape)).toContain('_entities(representations:$representations){...on Unit{name}}');
    expect(asked(shape)).toContain(
      'tributary_0_Unit_1_of:_entities(representations:$tributary_0_Unit_1_of){...on Unit{headcount}}',
    );
    expect(shape.fields).toMatchObject([
      {
        gathered: [
          {
            responseKey: 'people',
            constraints: [{ source: 'parent', path: 'code', match: 'below', scheme: 'UnitCode' }],
          },
          { responseKey: 'headcount', field: { merge: { kind: 'Sum', integer: true } } },
        ],
      },
    ]);
  });

  test('without a field of its own the row’s site is not asked', () => {
    expect(operation('__typename ... on Unit { headcount }').fields).toMatchObject([{ own: undefined }]);
  });

  test('of which only the type is wanted is asked: the row may not exist', () => {
    expect(asked(operation('__typename'))).toContain('{__typename}');
  });

  test('a spread field below an own one waits', () => {
    const shape = operation('... on Person { unit { headcount } }');
    expect(shape.next?.followUps).toMatchObject([{ path: ['_entities', 'unit'], type: 'Unit' }]);
  });
});

test('what every site holds is asked as it stands', () => {
  expect(shapeOf('{ colours { name } }').fields).toMatchObject([
    { replicated: true, relations: [], field: { merge: { kind: 'One' } } },
  ]);
  expect(routed.schema.getType('Colour')).toBeDefined();
});
