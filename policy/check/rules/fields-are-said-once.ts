/** A field is shown or masked, and said once: what the second mention was meant to say would be lost. */
import type { PolicyCheck } from '../finding.ts';

export const fieldsAreSaidOnce: PolicyCheck = ({ document }) =>
  Object.entries(document.relations).flatMap(([relation, { reduced, masked, counted }]) => [
    ...Object.keys(masked)
      .filter((field) => reduced.includes(field))
      .map((field) => ({
        path: ['relations', relation, 'masked', field],
        message: `${relation}.${field} cannot be shown and masked at once`,
        mend: 'take it out of reduced or out of masked',
      })),
    ...Object.entries({ reduced, counted }).flatMap(([list, fields]) =>
      fields.flatMap((field, at) =>
        fields.indexOf(field) === at
          ? []
          : [
              {
                path: ['relations', relation, list, at],
                message: `${relation}.${field} stands twice in ${list}`,
                mend: 'take one out',
              },
            ],
      ),
    ),
  ]);
