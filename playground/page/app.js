/** The page: the header, and GraphiQL with the examples at its side and the strip above each answer. */
import { AnswerStrip } from './answer-strip.js';
import { ExamplesIcon } from './examples-icon.js';
import { ExamplesPanel } from './examples-panel.js';
import { createFetcher } from './fetcher.js';
import { Header } from './header.js';
import { kept } from './kept.js';
import { GraphiQL, h } from './react.js';
import { requestAnswer } from './server.js';
import { createStore } from './store.js';
import { useStore } from './use-store.js';

const LANGUAGES = { vi: 'vi', zh: 'zh-CN' };

/**
 * Everything that must stay the same from one drawing to the next is made here, once.
 *
 * @param {import('./server.js').Settings} settings
 * @param {any} session
 */
export function createApp(settings, session) {
  const { deployment, identities, examples, purposes, signIn } = settings;
  const lang = deployment.locale && LANGUAGES[deployment.locale];
  const explain = remembered(
    'tributary:explain',
    (text) => text === 'on',
    (on) => (on ? 'on' : 'off'),
  );
  const purpose = remembered(
    `tributary:${deployment.name}:purpose`,
    // One that the policy has no more would be refused with every question.
    (text) => purposes.find(({ id }) => id === text)?.id,
    (id) => id ?? '',
  );
  const { fetcher, noteOf } = createFetcher({
    session,
    requestAnswer,
    explain: explain.get,
    purpose: purpose.get,
  });
  const plugin = {
    title: 'Examples',
    icon: ExamplesIcon,
    content: () => h(ExamplesPanel, { settings, session, lang }),
  };
  const plugins = [plugin];
  // Two deployments are shown under one address, one after the other; each keeps its own tabs.
  const storage = GraphiQL.createLocalStorage({ namespace: `tributary:${deployment.name}` });
  const [first] = examples;

  return function App() {
    const { asking } = useStore(session.state);
    return h(
      'div',
      { className: 'page' },
      h(Header, { settings, session, purpose, lang }),
      h(
        'main',
        null,
        h(
          GraphiQL,
          {
            fetcher,
            // Null: do not ask for the schema, there is nobody yet to ask as.
            schema: signIn === 'demo' || asking !== undefined ? undefined : null,
            schemaDescription: true,
            storage,
            plugins,
            visiblePlugin: plugin,
            defaultQuery: first?.query,
            defaultEditorToolsVisibility: 'variables',
            // A token typed into GraphiQL's headers would be kept in its history; here it has a place of its own.
            isHeadersEditorEnabled: false,
            shouldPersistHeaders: false,
          },
          h(GraphiQL.Logo, null, h('span', { className: 'quiet' }, 'POST /graphql')),
          h(GraphiQL.Footer, null, h(AnswerStrip, { explain, noteOf, identities, lang })),
        ),
      ),
    );
  };
}

/**
 * @template Value
 * @param {string} name
 * @param {(kept: string | null) => Value} read
 * @param {(value: Value) => string} write
 */
function remembered(name, read, write) {
  const memory = kept(name);
  const store = createStore(read(memory.read()));
  store.subscribe(() => memory.write(write(store.get())));
  return store;
}
