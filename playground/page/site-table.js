/** Every site that was asked, part by part of the query: those that are missing come first. */
import { h } from './react.js';
import { whyMissing } from './read-answer.js';

/** @param {{ coverage: readonly import('./read-answer.js').Coverage[] }} props */
export const SiteTable = ({ coverage }) =>
  h(
    'div',
    { className: 'answer-panel', role: 'region', 'aria-label': 'Sites asked', tabIndex: 0 },
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['Site', 'State', 'Rows', 'Took', 'Read at'].map((title) =>
            h('th', { key: title, scope: 'col' }, title),
          ),
        ),
      ),
      coverage.map(({ path, sites }, at) =>
        h(
          'tbody',
          { key: at },
          h(
            'tr',
            null,
            h('th', { scope: 'rowgroup', colSpan: 5 }, `${partName(path)}, ${countSites(sites.length)}`),
          ),
          [...sites].sort(missingFirst).map((site) => h(SiteRow, { key: site.site, site })),
        ),
      ),
    ),
  );

/** @param {{ site: import('./read-answer.js').SiteAnswer }} props */
function SiteRow({ site }) {
  const answered = site.status === 'ANSWERED';
  return h(
    'tr',
    { className: answered ? undefined : 'missing' },
    h('td', null, site.site),
    h('td', { title: site.error ?? undefined }, answered ? 'answered' : whyMissing(site)),
    h('td', null, site.rows ?? '–'),
    h('td', null, site.tookMs === null ? '–' : `${Math.round(site.tookMs)} ms`),
    h('td', null, site.asOf === null ? '–' : new Date(site.asOf).toLocaleTimeString([], { hour12: false })),
  );
}

/** Where in the answer the rows stand; which edge it was says nothing here. */
const partName = (/** @type {readonly (string | number)[]} */ path) =>
  path.filter((step) => typeof step === 'string' && step !== '@').join('.');

const countSites = (/** @type {number} */ count) => (count === 1 ? '1 site' : `${count} sites`);

const missingFirst = (
  /** @type {import('./read-answer.js').SiteAnswer} */ a,
  /** @type {import('./read-answer.js').SiteAnswer} */ b,
) => Number(a.status === 'ANSWERED') - Number(b.status === 'ANSWERED');
