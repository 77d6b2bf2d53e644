/** Opens the page: reads the settings, makes the session they call for, draws. */
import { createApp } from './app.js';
import { createDemoSession } from './demo-session.js';
import { kept } from './kept.js';
import { createPastedSession } from './pasted-session.js';
import { h, ReactDOM } from './react.js';
import { requestSettings, requestToken } from './server.js';

async function open() {
  const settings = await requestSettings();
  const { deployment, identities, signIn } = settings;
  document.title = `${deployment.title} · Tributary`;
  const session =
    signIn === 'demo'
      ? createDemoSession({ identities, choice: kept(`tributary:${deployment.name}:identity`), requestToken })
      : createPastedSession();
  ReactDOM.createRoot(document.getElementById('playground')).render(h(createApp(settings, session)));
}

open().catch((error) => {
  const said = document.createElement('p');
  said.className = 'opening problem';
  said.setAttribute('role', 'alert');
  said.textContent = `The page could not be opened. ${error.message}`;
  document.getElementById('playground')?.replaceChildren(said);
});
