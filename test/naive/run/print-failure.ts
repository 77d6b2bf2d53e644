/** A difference as a person reads it: who asks what by which rules, what is right and what was said. */
import type { CaseName } from './run-world.ts';
import type { Smallest } from './shrink.ts';

export function printFailure(name: CaseName, { policy, tried, failure }: Smallest): string {
  const { caller, asked, question } = tried;
  const rules = policy.rules.map(
    ({ id, grantee, relations, sees, fields, writes, purposes }) =>
      `  ${id}: ${grantee.level} ${grantee.pattern} sees ${sees} of ${relations.join(', ')} ${fields}${writes ? ', writes' : ''}${purposes ? ` for ${purposes.join(', ')}` : ''}`,
  );
  return [
    `A difference in ${failure.what}: --seed ${name.seed} --only ${name.world}/${name.policy}/${name.case}`,
    `identity (${policy.identity}): ${JSON.stringify(caller)}`,
    `rules:\n${rules.join('\n')}`,
    `fields: ${JSON.stringify(policy.relations)}`,
    `release: ${JSON.stringify(policy.release)}`,
    `asked: ${asked === 'gateway' ? asked : `${asked.subgraph} at ${asked.site}`}`,
    question.text,
    `variables: ${JSON.stringify(failure.variables)}`,
    `right:   ${JSON.stringify(failure.expected)}`,
    `product: ${JSON.stringify(failure.got)}`,
    ...failure.answer.errors.map((error) => `  error: ${JSON.stringify(error)}`),
  ].join('\n');
}
