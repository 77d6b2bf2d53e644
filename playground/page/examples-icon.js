/** The sign of the examples in GraphiQL's side bar. */
import { h } from './react.js';

export const ExamplesIcon = () =>
  h(
    'svg',
    { viewBox: '0 0 20 20', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' },
    h('path', { d: 'M3 4.5h1M3 10h1M3 15.5h1M7.5 4.5H17M7.5 10H17M7.5 15.5H17' }),
  );
