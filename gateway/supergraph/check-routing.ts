/** Refuses a composed schema whose fields could not be routed or merged, and says how to mend it. */
import { routedFields, routedTypes } from './routed-parts.ts';
import type { RoutedSchema } from './routed-schema.ts';
import { bucketFieldRules } from './rules/bucket-fields/rules.ts';
import { everyFieldRules, fieldRules } from './rules/fields/rules.ts';
import { gatheredFieldRules } from './rules/gathered-fields/rules.ts';
import { interfaceFieldRules } from './rules/interface-fields/rules.ts';
import { rootFieldRules } from './rules/root-fields/rules.ts';
import { type FieldRule, isRoot, type RoutedField } from './rules/routed-field.ts';
import { typeRules } from './rules/types/rules.ts';

export interface RoutingFinding {
  /** Schema coordinate, e.g. `Query.staffSearch`. */
  readonly coordinate: string;
  readonly message: string;
}

/** Speaks of what fragmented subgraphs have; plain ones compose as with plain Apollo. */
export function checkRouting({ schema }: RoutedSchema): readonly RoutingFinding[] {
  const fields = routedFields(schema).flatMap((subject) => {
    const coordinate = `${subject.parent.name}.${subject.field.name}`;
    return rulesFor(subject)
      .flatMap((rule) => rule(subject) ?? [])
      .map((message) => ({ coordinate, message }));
  });
  const types = routedTypes(schema)
    .filter(({ graphs }) => graphs.length > 0)
    .flatMap((subject) =>
      typeRules
        .flatMap((rule) => rule(subject) ?? [])
        .map((message) => ({ coordinate: subject.type.name, message })),
    );
  return [...fields, ...types];
}

function rulesFor(subject: RoutedField): readonly FieldRule[] {
  const { place, gathering, graphs } = subject;
  if (graphs.length === 0) return everyFieldRules;
  return [
    ...everyFieldRules,
    ...fieldRules,
    ...(isRoot(subject) ? rootFieldRules : []),
    ...(place === 'interface' ? interfaceFieldRules : gathering === undefined ? [] : gatheredFieldRules),
    ...(place === 'bucket' && gathering === undefined ? bucketFieldRules : []),
  ];
}
