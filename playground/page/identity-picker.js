/** Choosing whom to ask as: a button that says who it is now, and a list of who else there is. */
import { h, useRef } from './react.js';
import { useStore } from './use-store.js';

/**
 * @param {object} props
 * @param {readonly import('./server.js').Identity[]} props.identities
 * @param {ReturnType<typeof import('./demo-session.js').createDemoSession>} props.session
 * @param {string | undefined} props.lang  Language of the names.
 */
export function IdentityPicker({ identities, session, lang }) {
  const list = useRef(null);
  const { asking } = useStore(session.state);
  const chosen = identities.find(({ id }) => id === asking);
  const choose = (/** @type {string} */ id) => {
    session.choose(id);
    list.current?.hidePopover();
  };
  return h(
    'div',
    { className: 'picker' },
    h('span', { className: 'picker-label', id: 'picker-label' }, 'Asking as'),
    h(
      'button',
      {
        type: 'button',
        className: 'picker-button',
        id: 'picker-button',
        popovertarget: 'picker-list',
        'aria-labelledby': 'picker-label picker-button',
        title: chosen?.description,
      },
      h('strong', { lang }, chosen?.name),
      h('span', { className: 'quiet picker-title', lang }, chosen?.title),
      h('span', { className: 'caret', 'aria-hidden': true }, '▾'),
    ),
    h(
      'ul',
      {
        ref: list,
        id: 'picker-list',
        className: 'picker-list',
        popover: 'auto',
        'aria-label': 'Demo identities',
      },
      identities.map((identity) =>
        h(
          'li',
          { key: identity.id },
          h(
            'button',
            {
              type: 'button',
              'aria-current': identity.id === asking ? 'true' : undefined,
              onClick: () => choose(identity.id),
            },
            h(
              'span',
              { className: 'picker-name' },
              h('strong', { lang }, identity.name),
              h('code', null, identity.code ?? 'no code'),
            ),
            h('span', { className: 'quiet', lang }, identity.title),
            h('span', null, identity.description),
          ),
        ),
      ),
    ),
  );
}
