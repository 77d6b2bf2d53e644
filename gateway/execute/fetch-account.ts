/** What one fetch asked of whom and what came of it, measured while it runs for who wishes to see it. */
import type { ErrorCode } from '../../errors/catalogue.ts';
import { unreachable } from '../../errors/unreachable.ts';
import type { SiteId } from '../catalog/catalog.ts';
import { type FieldPlan, type FragmentPlan, routedAsks, type SiteFetchNode } from '../plan/fragment-plan.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import type { Replies } from './ask-sites.ts';
import { type GivenRows, givenRows } from './given-rows.ts';
import type { AnsweredSite, SiteAnswer } from './site-answer.ts';

export interface FetchAccount {
  readonly shape: FetchShape;
  /** Where in the operation its answer belongs. */
  readonly path: readonly (string | number)[];
  readonly plan: FragmentPlan;
  /** By input of the plan. One that is absent was not asked, because the answer was remembered. */
  readonly replies: Map<SiteFetchNode, readonly MeasuredReply[]>;
  tookMs: number;
  /** The follow-up fetch, when there was one. */
  readonly next: FetchAccount[];
}

/** What one site gave for one field. */
export interface MeasuredReply {
  readonly site: SiteId;
  readonly status: SiteAnswer['status'];
  readonly error: ErrorCode | undefined;
  /** Rows, buckets or numbers. */
  readonly rows: number;
  readonly bytes: number;
  /** Of the site's whole answer, which holds the other fields of the fetch as well. */
  readonly answerBytes: number;
  readonly tookMs: number;
}

export const openAccount = (
  shape: FetchShape,
  plan: FragmentPlan,
  path: FetchAccount['path'],
): FetchAccount => ({ shape, plan, path, replies: new Map(), tookMs: 0, next: [] });

/** To be called before the rows are written into. */
export function noteReplies({ replies }: FetchAccount, fields: readonly FieldPlan[], found: Replies): void {
  for (const field of fields) {
    for (const ask of routedAsks(field)) {
      const given = ({ data }: AnsweredSite): GivenRows => givenRows(field, ask, data);
      for (const input of ask.inputs) {
        replies.set(
          input,
          found(input).map(({ answer }) => measured(answer, given)),
        );
      }
    }
  }
}

function measured(answer: SiteAnswer, given: (answer: AnsweredSite) => GivenRows): MeasuredReply {
  const { site, status, tookMs } = answer;
  const nothing = { site, status, tookMs, rows: 0, bytes: 0, answerBytes: 0, error: undefined };
  switch (answer.status) {
    case 'answered': {
      const { values, rows } = given(answer);
      const bytes = values.reduce<number>((sum, value) => sum + bytesOf(value), 0);
      return { ...nothing, rows, bytes, answerBytes: answer.bytes };
    }
    case 'failed':
      return { ...nothing, error: answer.error.code };
    case 'replaced':
      return nothing;
    default:
      return unreachable(answer);
  }
}

const bytesOf = (value: unknown): number =>
  value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
