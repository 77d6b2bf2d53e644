/** Cursors as a superior wants them: positions, bare. It compares and seals them itself, as it does those of its sites. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { CursorSeal } from '../plan/page/cursor-seal.ts';

const POSITION = /^[0-9a-f]+$/;

/** Which sites were missing on earlier pages is in the superior's own seal: it knows them as `<hub>/<site>`. */
export const RAW_CURSORS: CursorSeal = Object.freeze({
  seal: ({ position }) => position,
  open(cursor) {
    if (!POSITION.test(cursor)) throw new TributaryError('CURSOR_INVALID');
    return { position: cursor, missing: [] };
  },
} satisfies CursorSeal);
