/** Saying what one asks for: a purpose of the policy, or none. */
import { h } from './react.js';
import { useStore } from './use-store.js';

/**
 * @param {object} props
 * @param {readonly import('./server.js').Purpose[]} props.purposes
 * @param {import('./store.js').Store<string | undefined>} props.purpose  Id of the chosen one.
 */
export function PurposePicker({ purposes, purpose }) {
  const chosen = useStore(purpose);
  return h(
    'label',
    { className: 'picker' },
    h('span', { className: 'picker-label' }, 'for'),
    h(
      'select',
      {
        className: 'picker-button',
        value: chosen ?? '',
        onChange: (/** @type {any} */ { target }) => purpose.set(target.value || undefined),
      },
      h('option', { value: '' }, 'no purpose said'),
      purposes.map(({ id, title }) => h('option', { key: id, value: id }, title)),
    ),
  );
}
