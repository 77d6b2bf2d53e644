/** What a person reads when everything is up: where, as whom, and a first question. */
import type { StartOptions } from './options.ts';

const FIRST_QUERY: Readonly<Record<string, { readonly as: string; readonly query: string }>> = {
  'trade-unions': {
    as: 'national',
    query:
      '{ memberSearch(first: 3) { edges { node { name organization { name } } } totalCount coverage { complete } } }',
  },
  'quang-binh': {
    as: 'home-affairs',
    query:
      '{ staffSearch(first: 3) { edges { node { code fullName organization { name } } } totalCount coverage { complete } } }',
  },
};

export function banner({ deployment }: StartOptions, url: string, sites: number, seconds: number): string {
  const first = FIRST_QUERY[deployment.name];
  const width = Math.max(...deployment.identities.map(({ id }) => id.length)) + 2;
  return [
    '',
    `${deployment.title}: ${sites} sites, ready after ${seconds.toFixed(1)} s`,
    '',
    `  Page      ${url}/`,
    `  Endpoint  ${url}/graphql`,
    `  Logs      .data/${deployment.name}/gateway.log, sites.log`,
    '',
    '  Identities (npm run --silent token -- --as <identity>)',
    ...deployment.identities.map(({ id, title }) => `    ${id.padEnd(width)}${title}`),
    ...(first === undefined
      ? []
      : [
          '',
          '  A first question, in another terminal:',
          `    curl -s ${url}/graphql -H 'content-type: application/json' \\`,
          `      -H "authorization: Bearer $(npm run --silent token -- --as ${first.as})" \\`,
          `      -d '${JSON.stringify({ query: first.query })}'`,
        ]),
    '',
    '  Type "stop <site>" to take a site down, "start <site>" to bring it back. Ctrl-C ends everything.',
    '',
  ].join('\n');
}
