/** The strip above an answer: whether it is complete, who is missing, and on request how it was planned. */
import { GraphiQL, h, useMemo, useState } from './react.js';
import { readAnswer, whyMissing } from './read-answer.js';
import { SiteTable } from './site-table.js';
import { useStore } from './use-store.js';

const { useEditorContext, useExecutionContext } = GraphiQL.React;

/** A strip is one line or two; who wishes to see more opens the table. */
const MOST_NAMED = 6;

/**
 * @param {object} props
 * @param {import('./store.js').Store<boolean>} props.explain
 * @param {(requestId: string) => import('./fetcher.js').Note | undefined} props.noteOf
 * @param {readonly import('./server.js').Identity[]} props.identities
 * @param {string | undefined} props.lang
 */
export function AnswerStrip({ explain, noteOf, identities, lang }) {
  const { tabs, activeTabIndex } = useEditorContext({ nonNull: true });
  const { isFetching } = useExecutionContext({ nonNull: true });
  const text = tabs[activeTabIndex]?.response;
  const answer = useMemo(() => (isFetching ? undefined : readAnswer(text)), [text, isFetching]);
  const [showSites, setShowSites] = useState(false);
  const explaining = useStore(explain);
  const hasSites = answer !== undefined && answer.coverage.length > 0;
  return h(
    'section',
    { className: 'answer', 'aria-label': 'Completeness of the answer' },
    h(
      'div',
      { className: 'answer-line' },
      h(
        'div',
        { className: `answer-said ${answer?.tone ?? 'plain'}`, role: 'status' },
        h('strong', null, answer?.headline ?? (isFetching ? 'Asking…' : 'No answer yet.')),
        answer && h(Missing, { missing: answer.missing }),
        answer && h(AskedAs, { note: noteOf(answer.requestId ?? ''), identities, lang }),
      ),
      h(
        'div',
        { className: 'answer-more' },
        hasSites &&
          h(
            'button',
            {
              type: 'button',
              className: 'plain-button',
              'aria-expanded': showSites,
              onClick: () => setShowSites(!showSites),
            },
            'Sites ',
            h('span', { 'aria-hidden': true }, showSites ? '▴' : '▾'),
          ),
        h(
          'label',
          { title: 'Ask the gateway to say which sites it asks, and why not the others' },
          h('input', { type: 'checkbox', checked: explaining, onChange: () => explain.set(!explaining) }),
          'Explain',
        ),
      ),
    ),
    explaining &&
      h(
        'div',
        { className: 'answer-panel', role: 'region', 'aria-label': 'Plan', tabIndex: 0 },
        answer?.plan
          ? h('pre', null, answer.plan)
          : h('p', { className: 'quiet' }, 'Run a query to see how it is planned.'),
      ),
    showSites && hasSites && h(SiteTable, { coverage: answer.coverage }),
  );
}

/** @param {{ missing: readonly import('./read-answer.js').SiteAnswer[] }} props */
function Missing({ missing }) {
  if (missing.length === 0) return null;
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const site of missing.slice(0, MOST_NAMED)) {
    byReason.set(whyMissing(site), [...(byReason.get(whyMissing(site)) ?? []), site.site]);
  }
  const named = [...byReason].map(([reason, sites]) => `${sites.join(', ')} (${reason})`).join('; ');
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  return h('span', null, ` Missing: ${named}${more}.`);
}

/**
 * @param {object} props
 * @param {import('./fetcher.js').Note | undefined} props.note
 * @param {readonly import('./server.js').Identity[]} props.identities
 * @param {string | undefined} props.lang
 */
function AskedAs({ note, identities, lang }) {
  if (note === undefined) return null;
  const name = identities.find(({ id }) => id === note.asked)?.name ?? note.asked;
  return h(
    'div',
    { className: 'quiet' },
    'Asked as ',
    h('span', { lang }, name),
    `, ${Math.round(note.tookMs)} ms.`,
  );
}
