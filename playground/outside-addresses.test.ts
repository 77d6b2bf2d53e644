import { loadAssets } from './load-assets.ts';

const LIBRARIES = ['graphiql.min.js', 'react.production.min.js', 'react-dom.production.min.js'];

const assets = await loadAssets();
const texts = [...assets].map(([path, { plain }]) => [path, plain.toString('utf8')] as const);
const isLibrary = (path: string): boolean => LIBRARIES.some((name) => path.endsWith(name));

test.each(texts.filter(([path]) => !isLibrary(path)))('%s names no outside address', (_, text) => {
  // The name of the SVG vocabulary is no address: nothing is ever fetched from it.
  const addresses =
    text
      .replaceAll('http://www.w3.org/2000/svg', '')
      .match(/(?:https?:)?\/\/[\w.-]+\.[a-z]{2,}[^\s"')]*/gi) ?? [];
  expect(addresses).toEqual([]);
});

test.each(texts.filter(([path]) => path.endsWith('.css')))('%s loads nothing', (_, text) => {
  expect(text).not.toMatch(/@import/);
  expect([...text.matchAll(/url\(["']?(?!data:)[^)]{0,80}/g)].map(String)).toEqual([]);
});

// Addresses in a library are links that a user may follow and names in comments; these are the ways to load by oneself.
test.each(texts.filter(([path]) => isLibrary(path)))('%s starts no worker and loads no script', (_, text) => {
  expect(text).not.toMatch(/new Worker|importScripts|\bimport\(|\.src\s*=\s*["'`]https?:/);
});
