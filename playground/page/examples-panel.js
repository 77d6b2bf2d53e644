/** The deployment's example queries: open one to read it, or run it as somebody it suits. */
import { h } from './react.js';
import { useExampleOpener } from './use-example-opener.js';
import { useStore } from './use-store.js';

/**
 * @param {object} props
 * @param {import('./server.js').Settings} props.settings
 * @param {any} props.session
 * @param {string | undefined} props.lang
 */
export function ExamplesPanel({ settings: { examples, identities, signIn }, session, lang }) {
  const open = useExampleOpener(examples);
  const { asking } = useStore(session.state);
  const runAs = (/** @type {import('./server.js').Example} */ example, /** @type {string} */ identity) => {
    if (identity !== asking) session.choose(identity);
    open(example, { andRun: true });
  };
  return h(
    'section',
    { className: 'examples', 'aria-labelledby': 'examples-title' },
    h('h2', { id: 'examples-title' }, 'Examples'),
    h(
      'p',
      { className: 'quiet' },
      signIn === 'demo'
        ? 'Open a query, or run it as one of the people it suits.'
        : 'Open a query, or run it.',
    ),
    examples.length === 0 && h('p', null, 'This deployment has no examples.'),
    h(
      'ol',
      null,
      examples.map((example) =>
        h(
          'li',
          { key: example.id },
          h(
            'button',
            { type: 'button', className: 'example-title', onClick: () => open(example) },
            example.title,
          ),
          example.description && h('p', { className: 'quiet' }, example.description),
          h(
            'div',
            { className: 'runs', role: 'group', 'aria-label': `Run “${example.title}”` },
            signIn === 'demo'
              ? suited(example, identities).map(({ id, name, title }) =>
                  h(
                    'button',
                    {
                      key: id,
                      type: 'button',
                      className: 'run',
                      title: `Run as ${name}: ${title}`,
                      'aria-current': id === asking ? 'true' : undefined,
                      onClick: () => runAs(example, id),
                    },
                    h('span', { 'aria-hidden': true }, '▸ '),
                    h('span', { lang }, name),
                  ),
                )
              : asking !== undefined &&
                  h(
                    'button',
                    { type: 'button', className: 'run', onClick: () => open(example, { andRun: true }) },
                    '▸ Run',
                  ),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {import('./server.js').Example} example
 * @param {readonly import('./server.js').Identity[]} identities
 */
const suited = (example, identities) =>
  example.identities.length === 0
    ? identities
    : example.identities.flatMap((wanted) => identities.filter(({ id }) => id === wanted));
