/** Collects the page's files: ours from `page/`, the libraries from the installed packages. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Asset, isAssetName, toAsset } from './asset.ts';

const PAGE = join(import.meta.dirname, 'page');

/** Builds that run in a browser as they are, so that there is no build step: package, then file in it. */
const LIBRARIES = [
  ['react', 'umd/react.production.min.js'],
  ['react-dom', 'umd/react-dom.production.min.js'],
  ['graphiql', 'graphiql.min.js'],
  ['graphiql', 'graphiql.min.css'],
] as const;

/** By the path under which each is served. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const own = (await readdir(PAGE)).filter(isAssetName).map((name) => join(PAGE, name));
  const files = [...own, ...LIBRARIES.map(([library, file]) => join(folderOf(library), file))];
  return new Map(
    await Promise.all(
      files.map(async (file) => [toPath(file), await toAsset(file, await readFile(file))] as const),
    ),
  );
}

// The package.json, because a package's `exports` may hide the very files that are wanted.
const folderOf = (library: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${library}/package.json`));

function toPath(file: string): string {
  const name = file.slice(dirname(file).length + 1);
  return name === 'index.html' ? '/' : `/playground/${name}`;
}
