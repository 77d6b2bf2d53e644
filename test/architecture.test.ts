import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What each layer may import besides itself. Anything absent is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  documents: ['errors'],
  codes: ['errors'],
  identity: ['errors'],
  policy: ['errors', 'documents', 'codes', 'identity'],

  'gateway/catalog': ['errors', 'documents', 'codes'],
  'gateway/supergraph': ['errors'],
  'gateway/plan': ['errors', 'codes', 'gateway/catalog', 'gateway/supergraph'],
  'gateway/execute': ['errors', 'codes', 'gateway/catalog', 'gateway/plan', 'gateway/supergraph'],
  'gateway/request': [
    'errors',
    'http',
    'codes',
    'identity',
    'policy',
    'gateway/catalog',
    'gateway/plan',
    'gateway/execute',
  ],
  'gateway/plain': ['errors'],
  'gateway/sites': ['codes', 'gateway/catalog', 'gateway/execute', 'gateway/request'],
  'gateway/hub': [
    'errors',
    'http',
    'codes',
    'identity',
    'gateway/catalog',
    'gateway/supergraph',
    'gateway/plan',
    'gateway/execute',
    'gateway/request',
  ],
  'gateway/explain': [
    'errors',
    'codes',
    'gateway/catalog',
    'gateway/supergraph',
    'gateway/plan',
    'gateway/execute',
    'gateway/request',
  ],
  'gateway/explain/command': ['*'],
  'gateway/config': ['errors', 'documents'],
  gateway: ['*'],

  http: ['errors'],
  'subgraphs/shared': ['errors', 'codes', 'identity'],
  'subgraphs/personnel': ['errors', 'codes', 'subgraphs/shared'],
  'subgraphs/organizations': ['errors', 'codes', 'subgraphs/shared'],
  'subgraphs/members': ['errors', 'codes', 'subgraphs/shared'],
  subgraphs: [
    'errors',
    'documents',
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
  bench: ['test'],
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

test('long files are rare and known', () => {
  const long = sourceFiles('.')
    .filter((file) => !file.includes('__generated__') && !isTest(file))
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 250);
  expect(long).toEqual([]);
});
