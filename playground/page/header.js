/** The line above GraphiQL: which deployment this is, and who asks. */
import { IdentityPicker } from './identity-picker.js';
import { PurposePicker } from './purpose-picker.js';
import { h } from './react.js';
import { TokenForm } from './token-form.js';
import { useStore } from './use-store.js';

/**
 * @param {object} props
 * @param {import('./server.js').Settings} props.settings
 * @param {any} props.session
 * @param {import('./store.js').Store<string | undefined>} props.purpose
 * @param {string | undefined} props.lang
 */
export function Header({ settings, session, purpose, lang }) {
  const { asking, problem } = useStore(session.state);
  const demo = settings.signIn === 'demo';
  const said = problem ?? (demo || asking !== undefined ? undefined : NO_IDENTITIES);
  return h(
    'header',
    { className: 'header' },
    h(
      'div',
      { className: 'header-line' },
      h(
        'h1',
        null,
        h('img', { src: '/playground/icon.svg', alt: '', width: 22, height: 22 }),
        'Tributary',
        h('span', { className: 'quiet', lang }, settings.deployment.title),
      ),
      h(
        'div',
        { className: 'asking' },
        demo
          ? h(IdentityPicker, { identities: settings.identities, session, lang })
          : h(TokenForm, { session }),
        settings.purposes.length > 0 && h(PurposePicker, { purposes: settings.purposes, purpose }),
      ),
    ),
    said &&
      h('p', { className: problem ? 'notice problem' : 'notice', role: problem ? 'alert' : 'status' }, said),
  );
}

const NO_IDENTITIES =
  'This gateway has no demo identities: every query needs a token of your own issuer. ' +
  'What you paste stays in the memory of this page and is gone when you close it.';
