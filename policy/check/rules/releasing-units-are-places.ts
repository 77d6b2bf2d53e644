/** The unit that releases a table is the beginning of every place, so it cannot be longer than the shortest code. */
import type { PolicyCheck } from '../finding.ts';

export const releasingUnitsArePlaces: PolicyCheck = ({ policy: { release }, schemes }) => {
  const [shortest] = [...schemes.values()].sort((a, b) => a.length - b.length);
  if (shortest === undefined || release.unitLength <= shortest.length) return [];
  return [
    {
      path: ['release', 'unitLength'],
      message: `a unit of ${release.unitLength} characters is longer than a ${shortest.name}, which has ${shortest.length}`,
      mend: `write at most ${shortest.length}`,
    },
  ];
};
