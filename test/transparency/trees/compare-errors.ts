/** The errors of an answer: what is refused before anybody is asked, and what is found to be wrong at rows. */
import type { ReplyError } from '../../house/ask.ts';
import type { PlainAnswer } from '../plain/plain-server.ts';
import { same } from '../same.ts';

/** Throws where there is an error too many or too few. */
export function compareErrors(
  received: readonly ReplyError[],
  { refused, errors }: Pick<PlainAnswer, 'refused' | 'errors'>,
): void {
  const errorAt = (code: unknown, path: readonly (string | number)[]): string =>
    `${code} at ${path.join('.')}`;
  const given = received.map(({ extensions, path = [] }) => ({
    at: errorAt(extensions?.code, path),
    everywhere: errorAt(extensions?.code, withoutIndexes(path)),
  }));
  // One error each, whatever rows there are.
  const atOnce = new Set(refused.map(({ code, path }) => errorAt(code, path)));
  same(
    'what is refused',
    given
      .map(({ at }) => at)
      .filter((at) => atOnce.has(at))
      .sort(),
    [...atOnce].sort(),
  );

  // Rows that are alike are asked for once, so an error stands at the first of them.
  const others = given.filter(({ at }) => !atOnce.has(at));
  const possible = new Set(errors.map(({ code, path }) => errorAt(code, path)));
  same(
    'errors that should not be',
    others.map(({ at }) => at).filter((at) => !possible.has(at)),
    [],
  );
  same(
    'errors of rows',
    distinct(others.map(({ everywhere }) => everywhere)),
    distinct(errors.map(({ code, path }) => errorAt(code, withoutIndexes(path)))),
  );
  same('errors twice', others.length, new Set(others.map(({ at }) => at)).size);
}

const withoutIndexes = (path: readonly (string | number)[]): readonly (string | number)[] =>
  path.filter((step) => typeof step === 'string');

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
