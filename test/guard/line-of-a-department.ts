/** A policy by which a department but one sees its line reduced and nothing else: then some fields are seen nowhere. */
import { parse, stringify } from 'yaml';

interface PolicyFile {
  readonly relations: Readonly<Record<string, { readonly reduced?: readonly string[] }>>;
  readonly rules: readonly { readonly id: string }[];
}

/** Natural resources: offices 03 of the districts and titles 15 of the communes. */
export const LINE = { subject: 'line', code: '040000100001' };
/** Finance: itself in full, its line reduced. */
export const FINANCE = { subject: 'finance', code: '050000100001' };
/** Sees everything. */
export const ALL_STAFF = { subject: 'all', code: '020000100001' };
export const NOBODY_YET = { subject: 'nobody-yet' };

/** What of added entities is not shown at REDUCED either. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
  Course: ['fee'],
  Attendance: ['score', 'hours', 'averageScore'],
};

export function lineOfADepartment(text: string): string {
  const policy: PolicyFile = parse(text);
  const relations = Object.fromEntries(
    Object.entries(policy.relations).map(([name, relation]) => [
      name,
      { ...relation, reduced: (relation.reduced ?? []).filter((field) => !HIDDEN[name]?.includes(field)) },
    ]),
  );
  const rules = policy.rules.map((rule) => {
    switch (rule.id) {
      case 'own-department':
        return { ...rule, grantee: { level: 'department', pattern: '05??????????' } };
      case 'department-04-office-03':
        return { ...rule, writes: true };
      default:
        return rule;
    }
  });
  return stringify({ ...policy, relations, rules });
}
