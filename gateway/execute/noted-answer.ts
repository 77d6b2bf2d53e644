/** Who was asked, for evidence: whether they answered and, if they said so, how far their own evidence has come. */
import type { Head } from '../../evidence/entry.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import type { FieldAnswer } from './merge/field-answer.ts';
import type { SiteAnswer } from './site-answer.ts';

export interface NotedAnswer {
  readonly site: SiteId;
  /** `remembered`: it was not asked, because what it said a moment ago was given again (statistics-cache.ts). */
  readonly status: 'answered' | 'failed' | 'remembered';
  readonly head: Head | undefined;
}

export const notedAnswer = (answer: SiteAnswer): NotedAnswer =>
  answer.status === 'answered'
    ? { site: answer.site, status: 'answered', head: answer.evidence }
    : { site: answer.site, status: 'failed', head: undefined };

/** The sites whose numbers were remembered; of those below a hub the hub writes down what it gave. */
export const rememberedSites = (
  { coverage }: FieldAnswer,
  { sites }: Pick<Catalog, 'sites'>,
): readonly NotedAnswer[] =>
  coverage
    .flatMap((entry) => entry.coverage.sites)
    .filter(({ site }) => sites.has(site))
    .map(({ site }) => ({ site, status: 'remembered', head: undefined }));
