import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What each layer may import besides itself. Anything absent is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  documents: ['errors'],
  'command-line': ['errors'],
  codes: ['errors'],
  following: ['errors'],
  tls: ['errors', 'documents', 'following'],
  'tls/demo-ca': ['errors', 'command-line', 'tls'],
  identity: ['errors', 'documents', 'following'],
  'identity/command': ['errors', 'command-line', 'identity'],
  vocabulary: [],
  evidence: ['errors', 'vocabulary'],
  'evidence/command': ['*'],
  policy: ['errors', 'documents', 'following', 'codes', 'identity', 'vocabulary'],
  'policy/command': ['*'],

  'gateway/catalog': ['errors', 'documents', 'following', 'codes'],
  'gateway/supergraph': ['errors', 'vocabulary'],
  'gateway/plan': ['errors', 'codes', 'vocabulary', 'gateway/catalog', 'gateway/supergraph'],
  'gateway/execute': [
    'evidence',
    'errors',
    'codes',
    'tls',
    'gateway/catalog',
    'gateway/plan',
    'gateway/supergraph',
  ],
  'gateway/request': [
    'evidence',
    'errors',
    'http',
    'codes',
    'identity',
    'policy',
    'gateway/catalog',
    'gateway/plan',
    'gateway/execute',
  ],
  'gateway/federate': ['gateway/request'],
  'gateway/guard': [
    'errors',
    'policy',
    'vocabulary',
    'gateway/execute',
    'gateway/federate',
    'gateway/request',
  ],
  'gateway/plain': ['errors'],
  'gateway/sites': ['codes', 'gateway/catalog', 'gateway/execute', 'gateway/request'],
  'gateway/hub': [
    'evidence',
    'errors',
    'http',
    'codes',
    'identity',
    'policy',
    'gateway/catalog',
    'gateway/supergraph',
    'gateway/plan',
    'gateway/execute',
    'gateway/guard',
    'gateway/request',
  ],
  'gateway/explain': [
    'errors',
    'codes',
    'policy',
    'gateway/catalog',
    'gateway/supergraph',
    'gateway/plan',
    'gateway/execute',
    'gateway/federate',
    'gateway/guard',
    'gateway/request',
  ],
  'gateway/explain/command': ['*'],
  'gateway/config': ['errors', 'documents', 'identity', 'tls'],
  gateway: ['*'],

  http: ['errors'],
  'subgraphs/shared': ['evidence', 'errors', 'codes', 'identity', 'policy', 'vocabulary'],
  'subgraphs/personnel': ['errors', 'codes', 'subgraphs/shared'],
  'subgraphs/organizations': ['errors', 'codes', 'subgraphs/shared'],
  'subgraphs/members': ['errors', 'codes', 'subgraphs/shared'],
  subgraphs: [
    'evidence',
    'errors',
    'documents',
    'following',
    'tls',
    'command-line',
    'http',
    'codes',
    'identity',
    'policy',
    'subgraphs/shared',
    'subgraphs/personnel',
    'subgraphs/organizations',
    'subgraphs/members',
    'subgraphs/site',
  ],

  deployments: [
    'errors',
    'documents',
    'codes',
    'subgraphs/shared',
    'subgraphs/personnel',
    'subgraphs/organizations',
    'subgraphs/members',
  ],
  playground: ['errors', 'http', 'identity', 'deployments'],
  client: ['gateway/sites', 'gateway/supergraph', 'start'],
  start: ['*'],
  bench: ['*'],
  test: ['*'],
};

const ROOT = join(import.meta.dirname, '..');
const HIDDEN = new Set(['node_modules', '.git', '.data', 'coverage']);

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return HIDDEN.has(entry.name) ? [] : sourceFiles(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });

/** The longest layer that holds the file. */
const layerOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT)
    .filter((layer) => file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(
      /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"](\.[^'"]+)['"]/gm,
    ),
  ].map(([, path = '']) => relative(ROOT, join(ROOT, dirname(file), path)));

/** Tests may reach for real databases and demo data from wherever they stand. */
const isTest = (file: string): boolean => file.endsWith('.test.ts') || file.includes('/testing/');

function forbiddenImports(): string[] {
  return sourceFiles('.')
    .filter((file) => layerOf(file) !== undefined && !isTest(file))
    .flatMap((file) => {
      const from = layerOf(file) ?? '';
      const allowed = MAY_IMPORT[from] ?? [];
      return importsOf(file)
        .filter((target) => {
          const to = layerOf(target);
          return to !== from && !allowed.includes('*') && (to === undefined || !allowed.includes(to));
        })
        .map((target) => `${file} → ${target}`);
    });
}

test('layers import only downwards', () => {
  expect(forbiddenImports()).toEqual([]);
});

test('every file that is not configuration belongs to a layer', () => {
  expect(sourceFiles('.').filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test('the gateway names no domain', () => {
  const domains = /\b(staff|members?|organi[sz]ations?|personnel|quang|department|district|commune)\b/i;
  const named = sourceFiles('gateway')
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      withoutComments(readFileSync(join(ROOT, file), 'utf8'))
        .split('\n')
        .filter((line) => domains.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(named).toEqual([]);
});

/** A comment may give an example out of a domain; code may not. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Who reaches a site's database past the door, and what for. No row of a relation is read by any of them. */
const PAST_THE_DOOR: Readonly<Record<string, string>> = {
  'subgraphs/migrate.ts': 'makes the tables, as their owner',
  'subgraphs/site.ts': 'opens the connections and closes them',
  'subgraphs/site/site-request.ts': 'begins a request’s transaction and ends it',
  'subgraphs/site/evidence/': 'writes down who looked',
};

test('rows of a site are read through its one door', () => {
  const driver = /^import (?!type )[^;]*? from '(?:knex|pg|pg-[^']*)';$/m;
  const connections =
    /^import (?!type )[^;]*?\/storage\/(?:pool|connections|request-transaction|statement)\.ts';$/m;
  const past = sourceFiles('subgraphs')
    .filter((file) => !isTest(file) && !file.startsWith('subgraphs/shared/storage/'))
    .filter((file) => !Object.keys(PAST_THE_DOOR).some((known) => file.startsWith(known)))
    .filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return driver.test(text) || connections.test(text);
    });
  expect(past).toEqual([]);
});

test('the gateway has no database', () => {
  const driver = /from '(?:knex|pg|pg-[^']*)'/;
  expect(
    sourceFiles('gateway').filter(
      (file) => !isTest(file) && driver.test(readFileSync(join(ROOT, file), 'utf8')),
    ),
  ).toEqual([]);
});

test('long files are rare and known', () => {
  const long = sourceFiles('.')
    .filter((file) => !file.includes('__generated__') && !isTest(file))
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 250);
  expect(long).toEqual([]);
});
