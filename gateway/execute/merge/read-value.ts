/** Believes nothing of what a site gave for a field until it has the form that merging it needs. */

import { unreachable } from '../../../errors/unreachable.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { Merge } from '../../plan/shape/merge.ts';
import { siteAnswerInvalid } from './field-answer.ts';
import type { MergeEnv } from './merge-env.ts';
import { readBuckets } from './read-buckets.ts';
import { toSitePage } from './site-page.ts';

/** Throws SITE_ANSWER_INVALID. */
export function readValue(merge: Merge, value: unknown, site: SiteId, env: MergeEnv): unknown {
  const expect = (holds: boolean, what: string): unknown => {
    if (holds) return value;
    throw siteAnswerInvalid(site, what);
  };
  switch (merge.kind) {
    case 'One':
    case 'First':
      return value;
    case 'Connection':
      if (env.page === undefined) throw new Error('[BUG] a connection without a page');
      return toSitePage(value, site, env.page);
    case 'List':
      return expect(
        value === null || (Array.isArray(value) && value.length <= env.listEntries),
        Array.isArray(value)
          ? `a list of more than ${env.listEntries} entries`
          : 'no list where one was asked',
      );
    case 'Sum':
      return expect(value === null || typeof value === 'number', 'no number where one was asked');
    case 'Min':
    case 'Max':
      return expect(
        value === null || typeof value === 'number' || typeof value === 'string',
        'something that has no order',
      );
    case 'Any':
    case 'All':
      return expect(value === null || typeof value === 'boolean', 'neither true nor false');
    case 'Average':
      return expect(
        Array.isArray(value) && value.every((part) => part === null || typeof part === 'number'),
        'no sum and count where an average was asked',
      );
    case 'Groups':
      return readBuckets(merge, value, site, env);
    default:
      return unreachable(merge);
  }
}
