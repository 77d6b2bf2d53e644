/** Where the gateway issues no tokens: the user pastes one, sees how long it lasts, and can drop it. */
import { h, useRef } from './react.js';
import { useStore } from './use-store.js';

/** @param {{ session: ReturnType<typeof import('./pasted-session.js').createPastedSession> }} props */
export function TokenForm({ session }) {
  const field = useRef(null);
  const { asking, until } = useStore(session.state);
  if (asking !== undefined) {
    return h(
      'div',
      { className: 'picker' },
      h('span', null, 'Asking as ', h('strong', null, asking)),
      until && h('span', { className: 'quiet' }, `until ${until.toLocaleTimeString([], { hour12: false })}`),
      h('button', { type: 'button', className: 'plain-button', onClick: session.forget }, 'Drop the token'),
    );
  }
  return h(
    'form',
    {
      className: 'picker',
      onSubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        session.use(field.current.value);
        field.current.value = '';
      },
    },
    h('label', { htmlFor: 'token' }, 'Token'),
    h('input', {
      ref: field,
      id: 'token',
      type: 'password',
      required: true,
      autoComplete: 'off',
      spellCheck: false,
      placeholder: 'Paste a bearer token',
    }),
    h('button', { type: 'submit', className: 'plain-button' }, 'Use it'),
  );
}
