/** From the words of a command line to what is asked; words that do not fit are refused with how it is written. */
import { misused, readWords } from '../../command-line/read-words.ts';
import type { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import { parseSiteId } from '../catalog/catalog.ts';
import type { FormerPrimary } from '../catalog/operations/move-fragment.ts';
import type { Command, Invocation, Piece } from './command.ts';

export const USAGE = `npm run --silent catalog -- <command> --deployment <name or folder> [--config gateway.yml] [--allocation <name>] [--dry-run]
  check                                   everything that is wrong, in every allocation
  show                                    fragments, where they are kept, and sites that keep nothing
  add-site <site> [--title <text>] [--url <url>]
  remove-site <site>                      only when it keeps nothing
  move <fragment> <site> [--keep <s>]     the former primary leaves, or stays as a standby up to <s> seconds behind
  split <fragment> <name=pattern[=title]>... [--rest <name>]
  add-standby <fragment> <site> --staleness <s>
  remove-standby <fragment> <site>
  promote <fragment> <site> [--keep <s>]  a standby becomes the primary
With --config, the deployment and the allocation are that gateway's and URLs are checked and written, too.
A pattern is digits and ?, and may be left short: 3501 is 3501????????.`;

const text = { type: 'string' } as const;
const OPTIONS = {
  deployment: text,
  config: text,
  allocation: text,
  title: text,
  url: text,
  keep: text,
  rest: text,
  staleness: text,
  'dry-run': { type: 'boolean' },
} as const;

/** Throws CONFIGURATION_INVALID with the usage. */
export function parseArguments(argv: readonly string[]): Invocation {
  const { values, positionals } = readWords(argv, { allowPositionals: true, options: OPTIONS }, USAGE);
  const [word = '', ...words] = positionals;
  const { deployment, config, allocation } = values;
  const idle = OWN_OPTIONS.filter((option) => values[option] !== undefined && !takes(word, option));
  if (idle.length > 0) throw refuse(`${word} takes no --${idle.join(', no --')}`);
  if (deployment === undefined && config === undefined) throw refuse('say which: --deployment or --config');
  return {
    command: commandOf(word, words, values),
    deployment,
    config,
    allocation,
    dryRun: values['dry-run'] ?? false,
  };
}

const OWN_OPTIONS = ['title', 'url', 'keep', 'rest', 'staleness'] as const;

type OwnValues = { readonly [Option in (typeof OWN_OPTIONS)[number]]?: string | undefined };

/** An option that a command does not take would be passed over in silence. */
function takes(word: string, option: (typeof OWN_OPTIONS)[number]): boolean {
  switch (option) {
    case 'title':
    case 'url':
      return word === 'add-site';
    case 'keep':
      return word === 'move' || word === 'promote';
    case 'rest':
      return word === 'split';
    case 'staleness':
      return word === 'add-standby';
    default:
      return unreachable(option);
  }
}

function commandOf(word: string, words: readonly string[], values: OwnValues): Command {
  switch (word) {
    case 'check':
    case 'show':
      exactly(words);
      return { kind: word };
    case 'add-site': {
      const [site] = exactly(words, 'site');
      return { kind: word, site: parseSiteId(site), title: values.title, url: values.url };
    }
    case 'remove-site': {
      const [site] = exactly(words, 'site');
      return { kind: word, site: parseSiteId(site) };
    }
    case 'move':
    case 'promote': {
      const [fragment, site] = exactly(words, 'fragment', 'site');
      return { kind: word, fragment, site: parseSiteId(site), former: formerOf(values.keep) };
    }
    case 'split': {
      const [fragment, ...pieces] = words;
      if (fragment === undefined || pieces.length === 0) throw refuse('split what into which pieces?');
      return { kind: word, fragment, pieces: pieces.map(pieceOf), rest: values.rest };
    }
    case 'add-standby': {
      const [fragment, site] = exactly(words, 'fragment', 'site');
      const stalenessSeconds = seconds('--staleness', values.staleness);
      return { kind: word, fragment, site: parseSiteId(site), stalenessSeconds };
    }
    case 'remove-standby': {
      const [fragment, site] = exactly(words, 'fragment', 'site');
      return { kind: word, fragment, site: parseSiteId(site) };
    }
    default:
      throw refuse(word === '' ? 'say what to do' : `there is no command ${word}`);
  }
}

/** The words, when there are as many as names. */
function exactly<Names extends readonly string[]>(
  words: readonly string[],
  ...names: Names
): { readonly [At in keyof Names]: string } {
  const missing = names.slice(words.length);
  if (missing.length > 0) throw refuse(`say which ${missing.join(' and ')}`);
  if (words.length > names.length) throw refuse(`unexpected ${words.slice(names.length).join(' ')}`);
  return words as { readonly [At in keyof Names]: string };
}

const formerOf = (keep: string | undefined): FormerPrimary =>
  keep === undefined ? 'leaves' : { stalenessSeconds: seconds('--keep', keep) };

function seconds(option: string, text: string | undefined): number {
  if (text !== undefined && /^[0-9]{1,9}$/.test(text)) return Number(text);
  throw refuse(`${option} is a number of whole seconds${text === undefined ? '' : `, not ${text}`}`);
}

function pieceOf(text: string): Piece {
  const [, name, where, title] = /^([^=]+)=([0-9?]+)(?:=(.+))?$/.exec(text) ?? [];
  if (name !== undefined && where !== undefined) return { name, where, title };
  throw refuse(`a piece is name=pattern or name=pattern=title, not ${text}`);
}

const refuse = (why: string): TributaryError => misused(why, USAGE);
