import { composeSupergraph } from './compose.ts';

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const people = {
  name: 'people',
  sdl: `${FEDERATION} type Query { one: Person } type Person @key(fields: "id") { id: ID! }`,
};

/** The refusal, one reason a line. */
function refusalOf(...subgraphs: Parameters<typeof composeSupergraph>[0]): readonly string[] {
  try {
    composeSupergraph(subgraphs);
    throw new Error('it composed');
  } catch (error) {
    expect(error).toMatchObject({ code: 'COMPOSITION_FAILED' });
    return (error as Error).message.split('\n');
  }
}

test('a fragmented subgraph has no URL in the supergraph, another one its own', () => {
  const pay = {
    name: 'pay',
    url: 'http://pay.invalid',
    sdl: `${FEDERATION} type Person @key(fields: "id") { id: ID! pay: Float }`,
  };
  const supergraph = composeSupergraph([people, pay]);
  expect(supergraph).toContain('@join__graph(name: "people", url: "fragmented:")');
  expect(supergraph).toContain('@join__graph(name: "pay", url: "http://pay.invalid")');
});

test('what is no GraphQL is refused with the subgraph’s name', () => {
  expect(refusalOf(people, { name: 'pay', sdl: 'type Person {' })[0]).toMatch(/^Subgraph pay: Syntax Error/);
});

test('what does not compose is refused with every reason', () => {
  const other = { name: 'other', sdl: `${FEDERATION} type Query { one: String two: Unknown }` };
  const reasons = refusalOf(people, other);
  expect(reasons.join('\n')).toContain('Unknown');
  const clash = { name: 'clash', sdl: `${FEDERATION} type Query { one: String } type Person { id: Int! }` };
  expect(refusalOf(people, clash).length).toBeGreaterThan(1);
});
