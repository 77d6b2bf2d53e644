/** Whether something optional is there. */
import { stat } from 'node:fs/promises';

export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
