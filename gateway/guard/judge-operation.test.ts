/** Every way to a field meets the same rule. The place 30 sees persons reduced, and of robots nothing. */
import { guardOf } from '../../policy/shield/testing.ts';
import { guarded, judged, routed } from './testing/small-world.ts';

const third = guardOf('30');
const N = 'tributary_null_';
const held = (...numbers: readonly number[]): string => numbers.map((at) => `${N}${at}:__typename`).join(' ');

/** Each line: what is asked, what is left of it, what is denied. */
test.each<[string, string, string, readonly string[]]>([
  [
    'an object’s field',
    '{person(code:"311"){code salary}}',
    `{person(code:"311"){code ${held(0)}}}`,
    ['person.salary'],
  ],
  [
    'under an alias',
    '{person(code:"311"){name:salary}}',
    `{person(code:"311"){${held(0)}}}`,
    ['person.name'],
  ],
  [
    'by two names',
    '{person(code:"311"){a:salary b:salary code}}',
    `{person(code:"311"){${held(0, 1)} code}}`,
    ['person.a', 'person.b'],
  ],
  [
    'with all that stands in it',
    '{person(code:"311"){address{street city}code}}',
    `{person(code:"311"){${held(0)} code}}`,
    ['person.address'],
  ],
  [
    'in an inline fragment',
    '{person(code:"311"){...{salary}...on Person{salary code}}}',
    `{person(code:"311"){...{${held(0)}}...on Person{${held(0)} code}}}`,
    ['person.salary'],
  ],
  [
    'in a fragment',
    '{person(code:"311"){...F}}fragment F on Person{code salary}',
    `{person(code:"311"){...F_}}fragment F_ on Person{code ${held(0)}}`,
    ['person.salary'],
  ],
  [
    'in a fragment in a fragment',
    '{person(code:"311"){...F}}fragment F on Person{code ...G}fragment G on Being{secret}',
    `{person(code:"311"){...F_}}fragment F_ on Person{code ...G_}fragment G_ on Being{${held(0)}}`,
    ['person.secret'],
  ],
  [
    'of a connection’s node',
    '{personSearch{edges{node{salary}}}}',
    `{personSearch{edges{node{${held(0)}}}}}`,
    ['personSearch.edges.node.salary'],
  ],
  [
    'of a connection’s edge',
    '{personSearch{edges{salary cursor}}}',
    `{personSearch{edges{${held(0)} cursor}}}`,
    ['personSearch.edges.salary'],
  ],
  ['of a list’s entry', '{people{salary}}', `{people{${held(0)}}}`, ['people.salary']],
  [
    'of an entity behind a reference',
    '{person(code:"311"){unit{leader{salary}}}}',
    `{person(code:"311"){unit{leader{${held(0)}}}}}`,
    ['person.unit.leader.salary'],
  ],
  [
    'below an entity’s connection',
    '{unit(code:"31"){people{edges{node{salary}}}}}',
    `{unit(code:"31"){people{edges{node{${held(0)}}}}}}`,
    ['unit.people.edges.node.salary'],
  ],
  [
    'of a group’s reference',
    '{personStatistics(by:[UNIT]){groups{unit{leader{salary}}}}}',
    `{personStatistics(by:[UNIT]){groups{unit{leader{${held(0)}}}}}}`,
    ['personStatistics.groups.unit.leader.salary'],
  ],
  [
    'of an interface, each type by itself',
    '{beings{edges{node{name}}}}',
    `{beings{edges{node{...on Person{name}...on Robot{${held(0)}}}}}}`,
    ['beings.edges.node.name'],
  ],
  [
    'of an interface, all its types',
    '{beings{edges{node{secret}}}}',
    `{beings{edges{node{${held(0)}}}}}`,
    ['beings.edges.node.secret'],
  ],
  [
    'of an interface, through a type',
    '{beings{edges{node{...on Person{name}...on Robot{model}}}}}',
    `{beings{edges{node{...on Person{name}...on Robot{${held(0)}}}}}}`,
    ['beings.edges.node.model'],
  ],
  [
    'of a union',
    '{thing{...on Person{code salary}...on Robot{model}}}',
    `{thing{...on Person{code ${held(0)}}...on Robot{${held(1)}}}}`,
    ['thing.salary', 'thing.model'],
  ],
  [
    'of a union, through an interface',
    '{thing{...on Being{name}}}',
    `{thing{...on Being{...on Person{name}...on Robot{${held(0)}}}}}`,
    ['thing.name'],
  ],
  [
    'of a union, through a fragment of each type',
    '{thing{...P...R}}fragment P on Person{name}fragment R on Robot{name}',
    `{thing{...P ...R_}}fragment P on Person{name}fragment R_ on Robot{${held(0)}}`,
    ['thing.name'],
  ],
])('%s', async (_, text, left, denied) => {
  expect(await judged(text, third)).toEqual({ left, denied: denied.map((path) => `${path}: FIELD_DENIED`) });
});

test('a fragment is changed where it is, and stays where it may', async () => {
  const text = '{person(code:"311"){...B}thing{...B}}fragment B on Being{name}';
  expect(await judged(text, third)).toEqual({
    left: `{person(code:"311"){...B}thing{...B_}}fragment B on Being{name}fragment B_ on Being{...on Person{name}...on Robot{${held(0)}}}`,
    denied: ['thing.name: FIELD_DENIED'],
  });
});

test('what is changed, only where the caller may write', async () => {
  const text = 'mutation{a:rename(code:"111"name:"x"){code}b:rename(code:"121"name:"x"){code}}';
  expect(await judged(text, guardOf('11'))).toEqual({
    left: `mutation{a:rename(code:"111" name:"x"){code}${held(0)}}`,
    denied: ['b: WRITE_DENIED'],
  });
});

describe('statistics', () => {
  const first = guardOf('11');
  const deniedIn = async (text: string, variables = {}): Promise<readonly string[]> =>
    (await judged(text, first, variables)).denied;
  const DENIED = ['personStatistics: STATISTICS_DENIED'];

  test('a measure', async () => {
    expect(await deniedIn('{personStatistics(by:[SEX]){total}}')).toEqual([]);
    expect(await deniedIn('{personStatistics(by:[SEX]){total salary}}')).toEqual(DENIED);
    expect(await deniedIn('{personStatistics(by:[SEX]){groups{money:salary}}}')).toEqual(DENIED);
    expect(
      await deniedIn(
        '{personStatistics(by:[SEX]){...F}}fragment F on PersonStatistics{groups{...G}}fragment G on PersonGroup{salary}',
      ),
    ).toEqual(DENIED);
  });

  test('a dimension, as a literal, a variable, a default, in a list', async () => {
    expect(await deniedIn('{personStatistics(by:[PAY]){total}}')).toEqual(DENIED);
    expect(await deniedIn('{personStatistics(by:PAY){total}}')).toEqual(DENIED);
    const by = 'query($by:[PersonDimension!]!){personStatistics(by:$by){total}}';
    expect(await deniedIn(by, { by: ['SEX'] })).toEqual([]);
    expect(await deniedIn(by, { by: ['SEX', 'PAY'] })).toEqual(DENIED);
    expect(await deniedIn(by, { by: 'PAY' })).toEqual(DENIED);
    const one = 'query($one:PersonDimension! = PAY){personStatistics(by:[SEX $one]){total}}';
    expect(await deniedIn(one)).toEqual(DENIED);
    expect(await deniedIn(one, { one: 'UNIT' })).toEqual([]);
    expect(await deniedIn('{personStatistics(by:[SEX]){groups{divided(by:[PAY]){count}}}}')).toEqual(DENIED);
  });

  test('a filter, as a literal, a variable, nested, a default', async () => {
    expect(await deniedIn('{personStatistics(by:[] filter:{name:"a"}){total}}')).toEqual(DENIED);
    const filter = 'query($f:PersonFilter){personStatistics(by:[] filter:$f){total}}';
    expect(await deniedIn(filter, { f: { sex: 'MALE' } })).toEqual([]);
    expect(await deniedIn(filter, { f: { anyOf: [{ sex: 'MALE' }, { age: { to: 3 } }] } })).toEqual(DENIED);
    const name = 'query($n:String = "a"){personStatistics(by:[] filter:{name:$n}){total}}';
    expect(await deniedIn(name)).toEqual(DENIED);
    expect(await deniedIn(name, { n: null })).toEqual([]);
  });

  test('what two places ask for under one name is one question', async () => {
    // Each by itself is a table that the units of 20 release; together they would be a larger one.
    const part = (by: string, at = ''): string =>
      `personStatistics(by:[] filter:{unit:["20"]}){groups{${at}divided(by:[${by}]){count}}}`;
    expect(await deniedIn(`{${part('SEX')}}`)).toEqual([]);
    expect(await deniedIn(`{${part('AGE', 'other:')}}`)).toEqual([]);
    expect(await deniedIn(`{${part('PAY', 'other:')}}`)).toEqual(DENIED);
    expect(
      await deniedIn(`{${part('SEX')} ...on Query{personStatistics(by:[] filter:{unit:["20"]}){salary}}}`),
    ).toEqual(DENIED);
  });
});

describe('conditions', () => {
  const text =
    'query($with:Boolean!){person(code:"311"){code ...on Person@include(if:$with){salary}address@skip(if:$with){city}}}';
  const left = `query($with:Boolean!){person(code:"311"){code ...on Person@include(if:$with){${held(0)}}${held(1)}@skip(if:$with)}}`;

  test('what they leave out is no error, and is taken out all the same', async () => {
    expect(await judged(text, third, { with: true })).toEqual({
      left,
      denied: ['person.salary: FIELD_DENIED'],
    });
    expect(await judged(text, third, { with: false })).toEqual({
      left,
      denied: ['person.address: FIELD_DENIED'],
    });
  });

  test('what they leave out takes nothing along', async () => {
    const motto = 'query($with:Boolean!){person(code:"311"){... @include(if:$with){motto}__typename}}';
    expect(await judged(motto, guardOf(), { with: false })).toMatchObject({ denied: [] });
    expect(await judged(motto, guardOf(), { with: true })).toEqual({
      left: `{${held(0)}}`,
      denied: ['person.motto: FIELD_DENIED'],
    });
  });
});

describe('what cannot be null', () => {
  test('takes along the nearest that can', async () => {
    expect(await judged('{kinds{id}personSearch{totalCount edges{node{code}}}}', guardOf())).toEqual({
      left: `{kinds{id}${held(0)}}`,
      denied: ['personSearch.edges.node.code: FIELD_DENIED'],
    });
  });

  test('each denied field below it is told', async () => {
    expect((await judged('{person(code:"311"){motto salary sex}}', guardOf())).denied).toEqual([
      'person.motto: FIELD_DENIED',
      'person.salary: FIELD_DENIED',
      'person.sex: FIELD_DENIED',
    ]);
  });

  test('of one type of several, it does not', async () => {
    expect(await judged('{thing{...on Robot{code}...on Person{code}}}', third)).toEqual({
      left: `{thing{...on Robot{${held(0)}}...on Person{code}}}`,
      denied: ['thing.code: FIELD_DENIED'],
    });
    expect(await judged('{thing{...on Being{code}}}', guardOf())).toEqual({
      left: `{${held(0)}}`,
      denied: ['thing.code: FIELD_DENIED'],
    });
  });
});

test('types that callers do not see are not told of', async () => {
  const api = { getType: (name: string) => (name === 'Robot' ? undefined : routed.schema.getType(name)) };
  const text = '{beings{edges{node{name}}}thing{...on Being{code}}}';
  expect(await judged(text, third, {}, api)).toEqual({ left: text, denied: [] });
});

test('names that look like the gateway’s own are told apart', async () => {
  expect(await judged(`{person(code:"311"){${N}0:code ${N}_1:name salary}}`, third)).toEqual({
    left: `{person(code:"311"){${N}0:code ${N}_1:name ${N}__0:__typename}}`,
    denied: ['person.salary: FIELD_DENIED'],
  });
});

test('of several operations, the one that runs is left', async () => {
  expect(
    await judged('query A{person(code:"311"){...F}}query B{kinds{id}}fragment F on Person{salary}', third),
  ).toMatchObject({
    left: `query A{person(code:"311"){...F_}}fragment F_ on Person{${held(0)}}`,
  });
});

test('what is wrong with an argument is said, and nothing is asked', async () => {
  const text = 'query($code:PersonCode = "311"){person(code:$code){code}}';
  expect((await judged(text, third)).denied).toEqual([]);
  expect((await judged(text, third, { code: null })).denied).toEqual(['person: BAD_USER_INPUT']);
});

describe('too much', () => {
  test('fragments that spread one another are judged once', async () => {
    const depth = 30;
    const nested = Array.from(
      { length: depth },
      (_, at) => `fragment F${at} on Person{unit{leader{...F${at + 1}}}again:unit{leader{...F${at + 1}}}}`,
    );
    const one = await guarded(
      `{person(code:"311"){...F0}}${nested.join('')}fragment F${depth} on Person{code}`,
      third,
    );
    expect(one.kind).toBe('Whole');
  });

  test('more denials than anybody could read are refused', async () => {
    const depth = 20;
    const nested = Array.from(
      { length: depth },
      (_, at) => `fragment F${at} on Person{unit{leader{...F${at + 1}}}again:unit{leader{...F${at + 1}}}}`,
    );
    const text = `{person(code:"311"){...F0}}${nested.join('')}fragment F${depth} on Person{salary}`;
    await expect(guarded(text, third)).rejects.toMatchObject({ code: 'OPERATION_TOO_COSTLY' });
  });
});
