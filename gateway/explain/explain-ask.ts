/** What one field asks of which sites, and what they gave. */
import type { MeasuredReply } from '../execute/fetch-account.ts';
import { costOfField } from '../plan/cost.ts';
import type {
  EntityFieldNode,
  LocatedNode,
  OwnRowsNode,
  RefusedKey,
  SiteFetchNode,
} from '../plan/fragment-plan.ts';
import type { AskedSite, ExplainedAsk, Measured, MeasuredSite, RefusedKeys } from './explained-fetch.ts';
import { leftOutFragments } from './reasons.ts';

/** Of what ran; nothing for a site that was not asked. */
export type FoundReplies = (input: SiteFetchNode) => readonly MeasuredReply[] | undefined;

/** `replies`: absent before it ran. */
export function explainAsk(
  ask: LocatedNode | OwnRowsNode | EntityFieldNode,
  replies: FoundReplies | undefined,
): ExplainedAsk {
  const { routing, inputs, pruned } = ask;
  const found = inputs.flatMap((input) => replies?.(input) ?? []);
  const remembered = replies !== undefined && inputs.length > 0 && found.length === 0;
  return {
    routing,
    sites: inputs.map((input) => askedSite(input, replies?.(input))),
    leftOut: leftOutFragments(pruned),
    rows: costOfField(ask).rows,
    ...(found.length > 0 && { measured: together(found) }),
    ...(remembered && { remembered }),
  };
}

function askedSite(input: SiteFetchNode, replies: readonly MeasuredReply[] | undefined): AskedSite {
  const { site, fragments, representations, stalenessSeconds, otherwise } = input;
  const reply = replies?.find((one) => one.site === site);
  return {
    kind: 'AskedSite',
    site,
    patterns: fragments.map(({ where }) => where),
    ...(representations && { keys: representations.length }),
    stalenessSeconds,
    orElse: otherwise.map((other) => askedSite(other, replies)),
    ...(reply && { measured: measuredSite(reply) }),
  };
}

const measuredSite = ({ status, error, rows, bytes, tookMs }: MeasuredReply): MeasuredSite => ({
  status,
  ...(error && { error }),
  rows,
  bytes,
  tookMs,
});

/** Sites are asked side by side, so together they take as long as the slowest. */
const together = (replies: readonly MeasuredReply[]): Measured => ({
  rows: replies.reduce((sum, { rows }) => sum + rows, 0),
  bytes: replies.reduce((sum, { bytes }) => sum + bytes, 0),
  tookMs: Math.max(...replies.map(({ tookMs }) => tookMs)),
});

/** An error would name the key, which may be a person's number. */
export function refusedKeys(refused: readonly RefusedKey[]): readonly RefusedKeys[] {
  const codes = [...new Set(refused.map(({ error }) => error.code))];
  return codes.map((code) => ({ code, keys: refused.filter(({ error }) => error.code === code).length }));
}
