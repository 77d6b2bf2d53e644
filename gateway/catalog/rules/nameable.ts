/** Every fragment has a name of its own, and the allocation speaks of no other. */
import type { CatalogRule } from '../check.ts';

export const nameable: CatalogRule = ({ fragments, allocation }) => {
  const names = fragments.map(({ name }) => name);
  const twice = new Set(names.filter((name, at) => names.indexOf(name) < at));
  const unknown = [...allocation.keys()].filter((name) => !names.includes(name));
  return [
    ...[...twice].map((fragment) => ({ fragment, message: `fragment ${fragment} is there twice` })),
    ...unknown.map((fragment) => ({ fragment, message: `${fragment} is allocated and is no fragment` })),
  ];
};
