/** Asks the product and the naive evaluator the same, page after page where the case is a walk. */
import type { Case } from '../cases/case.ts';
import { evaluate } from '../evaluator/evaluate.ts';
import type { Chance } from '../random.ts';
import type { PolicyDocument } from '../world/policies.ts';
import type { ServedWorld } from '../world/serve-world.ts';
import type { Answer, World } from '../world/world.ts';
import { type Difference, differenceOf } from './compare.ts';

export interface Ground {
  readonly world: World;
  readonly served: Pick<ServedWorld, 'ask'>;
  readonly policy: PolicyDocument;
}

export interface Failure extends Difference {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: Answer;
}

export async function runCase(ground: Ground, tried: Case, chance: Chance): Promise<Failure | undefined> {
  return tried.kind === 'once'
    ? (await askBoth(ground, tried, {}, {})).failure
    : walkBoth(ground, tried, chance);
}

interface Both {
  readonly failure: Failure | undefined;
  readonly expected: unknown;
  readonly got: unknown;
}

type Variables = Readonly<Record<string, unknown>>;

/** `ours` and `theirs` differ in their cursors. */
async function askBoth(
  { world, served, policy }: Ground,
  { caller, asked, question }: Case,
  ours: Variables,
  theirs: Variables,
): Promise<Both> {
  const variables = { ...question.variables, ...theirs };
  const answer = await served.ask(asked, caller, { text: question.text, variables });
  const expected = evaluate(world, policy, caller, asked, {
    text: question.text,
    variables: { ...question.variables, ...ours },
  });
  const difference = differenceOf(expected, answer);
  return {
    failure: difference && { ...difference, variables, answer },
    expected: expected.data,
    got: answer.data,
  };
}

const MOST_PAGES = 6;

/** From one end, page after page, and sometimes back again. */
async function walkBoth(ground: Ground, tried: Case, chance: Chance): Promise<Failure | undefined> {
  let forwards = chance.percent(60);
  let [ours, theirs]: Variables[] = [{}, {}];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const size = 1 + chance.below(7);
    const turn = { [forwards ? 'first' : 'last']: size };
    const both = await askBoth(ground, tried, { ...turn, ...ours }, { ...turn, ...theirs });
    if (both.failure !== undefined) return both.failure;
    const [here, there] = [pageInfoIn(both.expected), pageInfoIn(both.got)];
    if (here === undefined || there === undefined) return undefined;
    if (page > 0 && chance.percent(25)) forwards = !forwards;
    const cursor = forwards ? 'endCursor' : 'startCursor';
    if (here[cursor] === null || !here[forwards ? 'hasNextPage' : 'hasPreviousPage']) return undefined;
    const beyond = forwards ? 'after' : 'before';
    [ours, theirs] = [{ [beyond]: here[cursor] }, { [beyond]: there[cursor] }];
  }
  return undefined;
}

type PageInfo = Readonly<Record<string, unknown>>;

function pageInfoIn(data: unknown): PageInfo | undefined {
  const [connection] = Object.values((data ?? {}) as Record<string, { pageInfo?: PageInfo } | null>);
  return connection?.pageInfo;
}
