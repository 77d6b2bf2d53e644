/** Asks every site of a plan once for all that the fetch wants of it, and those that stand in for it when it must be. */
import type { AskedEvidence } from '../../evidence/asked-evidence.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import { type FragmentPlan, routedAsks, type SiteFetchNode } from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { firstToAnswer } from './first-to-answer.ts';
import { isCallersFault, siteFailed } from './merge/field-answer.ts';
import type { SiteAnswer, SiteReply } from './site-answer.ts';
import type { SiteConnector } from './site-connector.ts';
import { type Share, siteQuestion } from './site-question.ts';

export interface Asking {
  readonly catalog: Catalog;
  readonly connector: SiteConnector;
  readonly signal: AbortSignal;
  /** For everything that one fetch asks, sites that stand in included. */
  readonly deadlineMs: number;
  /** What a hub may spend on its answer; as much as it likes when absent. */
  readonly budget?: number;
  /** How long a site may take before those that could stand in for it are asked as well. */
  hedgeAfterMs(site: SiteId): number;
  /** All that the caller may see, as a text. */
  readonly scope: string;
  /** The proof that a site wants to see; signed per site. */
  assertionFor(site: SiteId): Promise<string>;
  /** Who asks, for what. */
  readonly caller: string;
  /** What the site writes down beside that, as of now. */
  evidence(): AskedEvidence;
  /** Told of every question that went out, whatever became of it. */
  onAnswer?(answer: SiteAnswer): void;
}

/** What came of each input of the plan: its own site's answer, and those of the sites that stood in for it. */
export type Replies = (input: SiteFetchNode) => readonly SiteReply[];

export async function askSites(
  plan: FragmentPlan,
  shape: FetchShape,
  variables: Variables,
  asking: Asking,
): Promise<Replies> {
  const until = performance.now() + asking.deadlineMs;
  const replies = new Map<SiteFetchNode, readonly SiteReply[]>();

  const askOne = async (id: SiteId, shares: readonly Share[], signal: AbortSignal): Promise<SiteAnswer> => {
    const site = asking.catalog.sites.get(id);
    if (site === undefined) throw new Error(`[BUG] site ${id} passed the catalog check without a URL`);
    const answer = await asking.connector.ask(
      {
        site,
        assertion: await asking.assertionFor(id),
        scope: shape.operation === 'mutation' ? undefined : asking.scope,
        caller: asking.caller,
        evidence: asking.evidence(),
        deadlineMs: Math.max(1, Math.ceil(until - performance.now())),
        ...(asking.budget !== undefined && { budget: asking.budget }),
        stalenessSeconds: Math.max(...shares.map(({ input }) => input.stalenessSeconds)),
        ...siteQuestion(shares, shape, variables),
      },
      signal,
    );
    asking.onAnswer?.(answer);
    return answer;
  };

  /** Half the time is left for those that stand in; where they have all the rows, they are asked as soon as it is worth it. */
  const patience = (id: SiteId, shares: readonly Share[]): number => {
    const half = asking.deadlineMs / 2;
    const whole = shares.every(({ input }) => hasCopies(input));
    return whole ? Math.min(asking.hedgeAfterMs(id), half) : half;
  };

  const askAll = async (all: readonly Share[], signal: AbortSignal): Promise<void> => {
    await Promise.all(
      [...bySite(all)].map(async ([id, shares]) => {
        const others = shares.flatMap(othersFor);
        const answer = await firstToAnswer({
          ask: async (abort) => {
            const own = await askOne(id, shares, AbortSignal.any([signal, abort]));
            return others.length > 0 && hasNothingToSay(own) ? brokenSite(own) : own;
          },
          ...(others.length > 0 && {
            askOthers: async (abort) => {
              await askAll(others, AbortSignal.any([signal, abort]));
              return shares.every(({ input }) => isReplaced(input, replies));
            },
            hedgeAfterMs: patience(id, shares),
          }),
        });
        for (const { input } of shares) {
          const stoodIn =
            answer.status === 'answered' ? [] : input.otherwise.flatMap((other) => replies.get(other) ?? []);
          const own = answer.status !== 'answered' && isReplaced(input, replies) ? replaced(answer) : answer;
          replies.set(input, [{ input, answer: own }, ...stoodIn]);
        }
      }),
    );
  };

  await askAll(sharesOf(plan), asking.signal);
  return (input) => replies.get(input) ?? [];
}

function sharesOf({ fields }: FragmentPlan): readonly Share[] {
  return fields.flatMap((field) =>
    routedAsks(field).flatMap((plan) =>
      plan.inputs.map((input) => ({ plan, input, entities: field.kind === 'Entities' ? field : undefined })),
    ),
  );
}

/** Errors wherever it was asked for something, and none of them the caller's: a copy may know more. */
const hasNothingToSay = (answer: SiteAnswer): boolean =>
  answer.status === 'answered' &&
  answer.errors.length > 0 &&
  answer.below.length === 0 &&
  !answer.errors.some(isCallersFault) &&
  Object.values(answer.data).every((value) => value === null);

const brokenSite = ({ site, tookMs }: SiteAnswer): SiteAnswer => ({
  status: 'failed',
  site,
  error: siteFailed(site),
  tookMs,
});

const othersFor = ({ plan, entities, input }: Share): readonly Share[] =>
  input.otherwise.map((other) => ({ plan, entities, input: other }));

function bySite(shares: readonly Share[]): ReadonlyMap<SiteId, readonly Share[]> {
  const sites = new Map<SiteId, Share[]>();
  for (const share of shares) {
    const beside = sites.get(share.input.site);
    if (beside === undefined) sites.set(share.input.site, [share]);
    else beside.push(share);
  }
  return sites;
}

/** Whether other sites have copies of all that this one is asked for. */
function hasCopies({ fragments, otherwise }: SiteFetchNode): boolean {
  const elsewhere = new Set(otherwise.flatMap((other) => other.fragments));
  return otherwise.length > 0 && fragments.every((fragment) => elsewhere.has(fragment));
}

const isReplaced = (
  input: SiteFetchNode,
  replies: ReadonlyMap<SiteFetchNode, readonly SiteReply[]>,
): boolean =>
  hasCopies(input) &&
  input.otherwise.every((other) => {
    const [own] = replies.get(other) ?? [];
    return own !== undefined && own.answer.status !== 'failed';
  });

const replaced = ({ site, tookMs }: SiteAnswer): SiteAnswer => ({ status: 'replaced', site, tookMs });
