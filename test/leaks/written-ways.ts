/** The ways in which a text may be written down so that whoever finds it can read it again. */
import { searchKey } from '../../subgraphs/shared/names/search-key.ts';

/** Name of a way → what to look for, in bytes. Some are the same for a plain number. */
export function writtenWays(value: string): ReadonlyMap<string, readonly Buffer[]> {
  const folded = searchKey(value);
  const ways: Readonly<Record<string, readonly string[]>> = {
    plain: [value, value.normalize('NFD')],
    'in capitals': [value.toUpperCase(), value.toLowerCase()],
    // What is searched by, when it is as rare as the value itself.
    'as a search key': folded.length >= RARE ? [folded] : [],
    'percent-encoded': [
      encodeURIComponent(value),
      encodeURIComponent(value).toLowerCase(),
      percentAll(value),
    ],
    'JSON-escaped': [jsonEscaped(value), jsonEscaped(value).toUpperCase().replaceAll('\\U', '\\u')],
    hexadecimal: [hex(value), hex(value).toUpperCase()],
    base64: base64(value),
  };
  return new Map(
    Object.entries(ways).map(([way, texts]) => [way, [...new Set(texts)].map((text) => Buffer.from(text))]),
  );
}

const RARE = 10;

const hex = (value: string): string => Buffer.from(value).toString('hex');

const percentAll = (value: string): string =>
  [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');

/** Every unit, or those alone that are not ASCII. */
const jsonEscaped = (value: string): string =>
  [...value]
    .flatMap((character) => character.split(''))
    .map((unit) => {
      const code = unit.charCodeAt(0);
      return code < 128 ? unit : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .join('');

/** Within a longer text, whatever stands before it: the characters that hang on the value alone. */
function base64(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const from = Math.ceil((shift * 8) / 6);
    const to = Math.floor(((shift + bytes.length) * 8) / 6);
    const own = text.slice(from, to);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
