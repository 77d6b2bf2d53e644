/**
 * Refuses a schema of which nobody could say what a question gives away: what a filter, an order, a dimension or a
 * measure reads decides who may use it.
 */
import type { RoutingFinding } from './check-routing.ts';
import { readersOf } from './readers.ts';
import type { RoutedSchema } from './routed-schema.ts';
import { readsRules } from './rules/reads/rules.ts';

export function checkReads({ schema }: RoutedSchema): readonly RoutingFinding[] {
  const readers = readersOf(schema);
  const findings = readsRules.flatMap((rule) => rule(readers, schema));
  // An input type may be an argument of many fields: what is wrong with it is said once.
  return [...new Map(findings.map((one) => [`${one.coordinate} ${one.message}`, one])).values()];
}
