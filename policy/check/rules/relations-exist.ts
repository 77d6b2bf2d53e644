/** A misspelt relation would take rights away without a word. */
import type { PolicyCheck, PolicyFinding } from '../finding.ts';

export const relationsExist: PolicyCheck = ({ policy: { rules, relations }, world: { entities } }) => {
  if (!entities?.whole) return [];
  const unknown = (relation: string, path: PolicyFinding['path'], rule?: string): PolicyFinding[] =>
    entities.types.has(relation)
      ? []
      : [
          {
            path,
            ...(rule !== undefined && { rule }),
            message: `no subgraph has an entity ${relation}`,
            mend: `name one of ${[...entities.types.keys()].sort().join(', ')}`,
          },
        ];
  return [
    ...[...relations.keys()].flatMap((relation) => unknown(relation, ['relations', relation])),
    ...rules.flatMap(({ id, relations: named }, at) =>
      named.flatMap((relation, i) => unknown(relation, ['rules', at, 'relations', i], id)),
    ),
  ];
};
