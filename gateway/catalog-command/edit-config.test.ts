import { parseSiteId } from '../catalog/catalog.ts';
import { withoutSite, withSite } from './edit-config.ts';

const west = parseSiteId('west');
const add = (text: string, url = 'http://w:1/x') => withSite('g.yml', text, west, url);
const remove = (text: string, site = west) => withoutSite('g.yml', text, site);

const BLOCK = `# the gateway
port: 4000
sites:
  # the north
  north: http://n:1 # by hand
  south: "http://s:1"

limits: { pageSize: 5 }
`;

test('a line is added to a block, before what follows; comments stay', () => {
  expect(add(BLOCK)).toBe(BLOCK.replace('"http://s:1"\n', '"http://s:1"\n  west: http://w:1/x\n'));
  expect(add('sites:\n    north: http://n:1')).toBe('sites:\n    north: http://n:1\n    west: http://w:1/x');
});

test('an entry is added to a table on one line; a URL that YAML would misread is quoted', () => {
  expect(add('sites: { north: http://n:1 }\nport: 1\n', 'http://w/?a={b}, #c')).toBe(
    'sites: { north: http://n:1, west: "http://w/?a={b}, #c" }\nport: 1\n',
  );
});

test('what was added is taken out again', () => {
  for (const text of [
    BLOCK,
    'sites: { north: http://n:1 }\n',
    'sites: { north: http://n:1, east: http://e:1 }\n',
  ]) {
    expect(remove(add(text))).toBe(text);
  }
  expect(remove(BLOCK, parseSiteId('north'))).toBe(BLOCK.replace('  north: http://n:1 # by hand\n', ''));
  expect(remove('sites: { west: http://w:1, north: http://n:1 }\n')).toBe('sites: { north: http://n:1 }\n');
});

test.each([
  ['an alias', 'known: &known\n  north: http://n:1\nsites: *known\n'],
  ['nothing', 'port: 1\n'],
  ['a key over several lines', 'sites:\n  ? north\n  : http://n:1\n'],
])('%s is left to the operator’s hand', (_, text) => {
  for (const edit of [add, remove]) {
    expect(() => edit(text)).toThrow(
      expect.objectContaining({
        code: 'CONFIGURATION_INVALID',
        message: expect.stringMatching(/^g\.yml: this file has to be changed by hand: .*west/),
      }),
    );
  }
});
