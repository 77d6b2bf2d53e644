/** What `npm start` was asked to bring up; an option that cannot be met is refused with what could be. */
import { misused, readWords } from '../command-line/read-words.ts';
import type { Deployment } from '../deployments/deployment.ts';
import { loadDeployment } from '../deployments/load.ts';
import type { TributaryError } from '../errors/tributary-error.ts';

export interface StartOptions {
  readonly deployment: Deployment;
  /** Name of an allocation schema of the deployment. */
  readonly allocation: string;
  readonly rows: number;
  readonly seed: number;
  readonly fresh: boolean;
  readonly port: number;
}

export const USAGE = `npm start -- [deployment] [options]
  deployment        trade-unions (default) or quang-binh
  --rows N          how many members or officials to generate
  --sites N         the allocation with N sites (quang-binh: 187, every commune its own)
  --seed N          another seed, other people (default 1)
  --port N          where the gateway listens (default 4000)
  --fresh           throw the data away and start over`;

const text = { type: 'string' } as const;
const OPTIONS = { rows: text, sites: text, seed: text, port: text, fresh: { type: 'boolean' } } as const;

/** Throws CONFIGURATION_INVALID. */
export async function parseOptions(argv: readonly string[]): Promise<StartOptions> {
  const { values, positionals } = readWords(argv, { allowPositionals: true, options: OPTIONS }, USAGE);
  if (positionals.length > 1) throw refuse(`unexpected ${positionals.slice(1).join(' ')}`);
  const deployment = await loadDeployment(positionals[0] ?? 'trade-unions');
  return {
    deployment,
    allocation: allocationOf(deployment, values.sites),
    rows: numberOf('--rows', values.rows, deployment.defaultRows, 1, 10_000_000),
    seed: numberOf('--seed', values.seed, 1, 0, 2 ** 31 - 1),
    fresh: values.fresh ?? false,
    port: numberOf('--port', values.port, 4000, 0, 65_535),
  };
}

function allocationOf(deployment: Deployment, sites: string | undefined): string {
  if (sites === undefined) return 'default';
  if (Object.hasOwn(deployment.allocations, sites)) return sites;
  const others = Object.keys(deployment.allocations).filter((name) => name !== 'default');
  const offer = others.length === 0 ? 'leave --sites out' : `--sites ${others.join(' or ')}, or leave it out`;
  throw refuse(`${deployment.name} has no allocation with ${sites} sites: ${offer}`);
}

function numberOf(
  name: string,
  text: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw refuse(`${name} must be a whole number from ${least} to ${most}; it is ${text}`);
}

const refuse = (why: string): TributaryError => misused(why, USAGE);
