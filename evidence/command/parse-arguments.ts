/** From the words of a command line to what is asked; words that do not fit are refused with how it is written. */
import { misused, readWords } from '../../command-line/read-words.ts';
import type { TributaryError } from '../../errors/tributary-error.ts';

export const USAGE = `npm run --silent audit -- <command>
  verify (--gateway <file> | --site <file>)... [--heads <file>]
                          every entry of the chains, and what they remember of one another; fails when something is wrong
  who --site <file>... --relation <name> --key <key> [--since <date>]
                          who was shown this row at these sites, or named it by its key
  heads (--gateway <file> | --site <file>)...
                          how far each chain has come: to be kept elsewhere, and given to verify as --heads
A gateway's <file> is its gateway.yml, or the .jsonl file that it writes; a site's is its site.yml with \`ownerUrl\`.
While npm start runs: --gateway .data/<deployment>/gateway.yml --site .data/<deployment>/audit.yml`;

/** Which chains are meant. */
export interface Sources {
  readonly gateways: readonly string[];
  readonly sites: readonly string[];
}

export type AuditCommand =
  | (Sources & { readonly kind: 'verify'; readonly heads: string | undefined })
  | (Sources & { readonly kind: 'heads' })
  | {
      readonly kind: 'who';
      readonly sites: readonly string[];
      readonly relation: string;
      readonly key: string;
      /** ISO 8601; absent: from the beginning. */
      readonly since: string | undefined;
    };

const many = { type: 'string', multiple: true } as const;
const text = { type: 'string' } as const;
const OPTIONS = {
  gateway: many,
  site: many,
  heads: text,
  relation: text,
  key: text,
  since: text,
} as const;

/** Throws CONFIGURATION_INVALID with the usage. */
export function parseArguments(argv: readonly string[]): AuditCommand {
  const { values, positionals } = readWords(argv, { allowPositionals: true, options: OPTIONS }, USAGE);
  const [word = '', ...more] = positionals;
  if (more.length > 0) throw refuse(`unexpected ${more.join(' ')}`);
  const { gateway: gateways = [], site: sites = [], heads, relation, key, since } = values;
  const refuseIdle = (...idle: readonly (keyof typeof OPTIONS)[]): void => {
    const given = idle.filter((option) => values[option] !== undefined);
    if (given.length > 0) throw refuse(`${word} takes no --${given.join(', no --')}`);
  };
  switch (word) {
    case 'verify':
      refuseIdle('relation', 'key', 'since');
      return { kind: word, ...someOf({ gateways, sites }), heads };
    case 'heads':
      refuseIdle('heads', 'relation', 'key', 'since');
      return { kind: word, ...someOf({ gateways, sites }) };
    case 'who':
      refuseIdle('gateway', 'heads');
      if (sites.length === 0) throw refuse('say at which sites: --site');
      if (relation === undefined || key === undefined) throw refuse('say which row: --relation and --key');
      return { kind: word, sites, relation, key, since: since === undefined ? undefined : instant(since) };
    default:
      throw refuse(word === '' ? 'say what to do' : `there is no command ${word}`);
  }
}

function someOf(sources: Sources): Sources {
  if (sources.gateways.length + sources.sites.length > 0) return sources;
  throw refuse('say which chains: --gateway and --site');
}

function instant(since: string): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(since) ? Date.parse(since) : Number.NaN;
  if (Number.isNaN(time)) throw refuse(`--since is a date such as 2026-01-31, not ${since}`);
  return new Date(time).toISOString();
}

const refuse = (why: string): TributaryError => misused(why, USAGE);
