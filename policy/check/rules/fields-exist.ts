/** A misspelt field would be hidden without a word. */
import type { PolicyCheck } from '../finding.ts';

export const fieldsExist: PolicyCheck = ({ document, world: { entities } }) => {
  if (!entities?.whole) return [];
  return Object.entries(document.relations).flatMap(([relation, { reduced, masked, counted }]) => {
    const fields = entities.types.get(relation)?.fields;
    // An entity that there is not is said elsewhere.
    if (fields === undefined) return [];
    const named = [
      ...reduced.map((field, at) => ({ field, path: ['reduced', at] })),
      ...Object.keys(masked).map((field) => ({ field, path: ['masked', field] })),
      ...counted.map((field, at) => ({ field, path: ['counted', at] })),
    ];
    return named
      .filter(({ field }) => !fields.has(field))
      .map(({ field, path }) => ({
        path: ['relations', relation, ...path],
        message: `${relation} has no field ${field}${nearest(field, [...fields.keys()])}`,
        mend: 'name a field of the entity in the schema',
      }));
  });
};

/** The field that was meant, as far as letters tell. */
function nearest(field: string, fields: readonly string[]): string {
  const meant = fields.find(
    (known) =>
      known.toLowerCase() === field.toLowerCase() || known.startsWith(field) || field.startsWith(known),
  );
  return meant === undefined ? '' : `; there is ${meant}`;
}
