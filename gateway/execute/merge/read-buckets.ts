/** One site's buckets, checked before they are merged: their form, their keys, no key twice. */
import type { SiteId } from '../../catalog/catalog.ts';
import type { GroupsMerge } from '../../plan/shape/merge.ts';
import { isIncluded } from '../../plan/shape/selected-fields.ts';
import { siteAnswerInvalid } from './field-answer.ts';
import type { MergeEnv } from './merge-env.ts';
import { readValue } from './read-value.ts';

export type BucketKey = readonly (string | number | boolean | null)[];

export interface SiteBucket {
  readonly key: BucketKey;
  /** As the site gave it. */
  readonly object: Readonly<Record<string, unknown>>;
  /** Its gathered fields by response key, read for merging. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Null where the site says nothing. Throws SITE_ANSWER_INVALID. */
export function readBuckets(
  merge: GroupsMerge,
  value: unknown,
  site: SiteId,
  env: MergeEnv,
): readonly SiteBucket[] | null {
  if (value === null) return null;
  const list = merge.many ? value : [value];
  if (!Array.isArray(list)) throw siteAnswerInvalid(site, 'no list of groups where one was asked');
  if (list.length > env.listEntries) {
    throw siteAnswerInvalid(site, `more than ${env.listEntries} groups`);
  }
  const buckets = list.map((object) => readBucket(merge, object, site, env));
  if (new Set(buckets.map(({ key }) => JSON.stringify(key))).size < buckets.length) {
    throw siteAnswerInvalid(site, 'one group twice');
  }
  return buckets;
}

function readBucket(merge: GroupsMerge, object: unknown, site: SiteId, env: MergeEnv): SiteBucket {
  if (!isObject(object)) throw siteAnswerInvalid(site, 'a group that is no object');
  const key = merge.keys.map((name) => {
    const part = object[name];
    if (part === null || ['string', 'number', 'boolean'].includes(typeof part)) {
      return part as BucketKey[number];
    }
    throw siteAnswerInvalid(site, 'a group without its key');
  });
  const values = new Map<string, unknown>();
  for (const field of merge.fields) {
    if (field.kind !== 'Gathered' || !field.places.some((place) => isIncluded(place, env.variables)))
      continue;
    const parts = field.siteKeys.map((name) => object[name]);
    if (parts.includes(undefined)) throw siteAnswerInvalid(site, 'a group without what was asked of it');
    values.set(field.responseKey, readValue(field.merge, parts.length === 1 ? parts[0] : parts, site, env));
  }
  return { key, object, values };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
