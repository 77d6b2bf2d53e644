/** One operation, asked of the gateway, of its twin and of the plain server. */
import type { Reply } from '../../house/ask.ts';
import type { TestHouse } from '../houses.ts';
import { plainContext } from '../plain/plain-context.ts';
import { askPlain, type PlainAnswer } from '../plain/plain-server.ts';
import { reachedBy } from '../plain/reached.ts';
import { same } from '../same.ts';
import type { TestWorld } from '../world.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareErrors } from './compare-errors.ts';
import { type Line, openLine, refusedOutdated } from './line.ts';
import type { PrintedTree } from './print-tree.ts';

export interface Session {
  readonly world: TestWorld;
  readonly house: TestHouse;
  readonly caller: string | undefined;
  readonly subject: string;
  readonly gateway: Line;
  readonly twin: Line;
}

let sessions = 0;

/** With a subject of its own, which tells its requests at the sites from those of its neighbours. */
export function openSession(world: TestWorld, house: TestHouse, caller: string | undefined): Session {
  sessions += 1;
  return {
    world,
    house,
    caller,
    subject: `tree-${sessions}`,
    gateway: openLine('the gateway', house.query),
    twin: openLine('the twin', house.twin),
  };
}

/** The operation, with cursors as `named` calls them. */
export type PrintedFor = (named: (argument: unknown) => unknown) => PrintedTree;

export interface Asked {
  /** Of the plain server. */
  readonly data: unknown;
  /** The cursors were of a catalog that is served no longer, and the gateway said so. */
  readonly outdated: boolean;
  /** How often a site was stood in for. */
  readonly replaced: number;
}

/** Throws at the first difference. */
export async function askEverybody(session: Session, print: PrintedFor): Promise<Asked> {
  const { world, house, caller, subject, gateway, twin } = session;
  const plain = print((argument) => argument);
  const reached = reachedBy(house, world.viewOf(caller).visible);
  const expect = (on: boolean, matters: () => void): Promise<PlainAnswer> => {
    const context = plainContext(house, world, caller, { reached, reduction: { on, matters } });
    return askPlain(world.schema, plain.text, plain.variables, context);
  };
  let otherwise = false;
  const expected = await expect(true, () => {
    otherwise = true;
  });
  const unreduced = otherwise ? await expect(false, () => {}) : expected;
  const { data } = expected;

  const before = structuredClone(house.requests(subject));
  const first = await askLine(gateway, print, expected, session);
  if (first === undefined) return { data, outdated: true, replaced: 0 };
  if (house.settled) reached.hold(before, house.requests(subject));
  const second = await askLine(twin, print, unreduced, session);
  const replies = [first, ...(second ? [second] : [])];
  return { data, outdated: second === undefined, replaced: replies.flatMap(replacedIn).length };
}

/** Undefined when the cursors were refused because they are of another catalog. */
async function askLine(
  line: Line,
  print: PrintedFor,
  expected: PlainAnswer,
  { house, caller, subject }: Session,
): Promise<Reply | undefined> {
  const { text, variables } = print((argument) => line.cursors.get(String(argument)) ?? argument);
  try {
    const who = { subject, ...(caller !== undefined && { code: caller }) };
    const reply = await line.ask(who, text, variables);
    if (refusedOutdated(line, reply, house)) return undefined;
    compareReply(line, reply, expected, house);
    for (const version of house.versionsOf?.(reply) ?? []) line.versions.add(version);
    return reply;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${line.name}: ${what}\n${text}\n${JSON.stringify(variables)}`);
  }
}

function compareReply(
  { cursors }: Line,
  { status, data, errors, extensions }: Reply,
  expected: PlainAnswer,
  { settled }: TestHouse,
): void {
  same('status', status, 200);
  compareErrors(errors, expected);
  same('sites that are missing', missingIn(extensions), []);
  compareAnswers(data, expected.data, { cursors, settled });
}

interface CoverageEntry {
  readonly complete: boolean;
  readonly sites: readonly { readonly status: string }[];
}

const coverageOf = ({ coverage = [] }: Reply['extensions']) => coverage as readonly CoverageEntry[];

/** Nothing is missing: where a site did not answer, its copies did. */
const missingIn = (extensions: Reply['extensions']): readonly CoverageEntry[] =>
  coverageOf(extensions).filter(
    ({ complete, sites }) =>
      !complete || sites.some(({ status }) => status !== 'ANSWERED' && status !== 'REPLACED'),
  );

const replacedIn = ({ extensions }: Reply) =>
  coverageOf(extensions).flatMap(({ sites }) => sites.filter(({ status }) => status === 'REPLACED'));
