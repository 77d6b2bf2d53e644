import { shapeOf } from './testing.ts';
import { withDefaults } from './with-defaults.ts';

const { variables } = shapeOf(`
  query ($n: Int = 5, $name: String = null, $unit: [UnitCode!] = ["10"], $filter: PersonFilter = { name: "a" }, $x: Int) {
    personSearch(first: $n) { totalCount }
  }
`);

test('the operation’s defaults stand where the caller sent nothing', () => {
  expect(withDefaults(variables, {})).toEqual({ n: 5, name: null, unit: ['10'], filter: { name: 'a' } });
});

test('what the caller sent stays, null and zero included', () => {
  const sent = { n: 0, name: 'b', unit: null, filter: {}, x: 1 };
  expect(withDefaults(variables, sent)).toEqual(sent);
});

test('variables that Apollo adds by itself are kept', () => {
  const representations = [{ __typename: 'Person', code: '112' }];
  expect(withDefaults([], { representations })).toEqual({ representations });
});
