/** Prints a fragment plan for people: who is asked what, and why each of the others is not. */
import type { DataFragment } from '../catalog/catalog.ts';
import type { FieldPlan, FragmentPlan, PrunedFragment, PruneReason, SiteFetchNode } from './fragment-plan.ts';

export const printPlan = ({ subgraph, fields }: FragmentPlan): string =>
  [`Fetch ${subgraph}`, ...fields.flatMap(printField).map(indent)].join('\n');

function printField(field: FieldPlan): string[] {
  if (field.kind === 'Refused')
    return [`${field.responseKey}: refused, ${field.error.code}: ${field.error.message}`];
  const total = field.inputs.length;
  const sites = total === 0 ? 'no site' : total === 1 ? '1 site' : `${total} sites`;
  return [
    `${field.shape.responseKey}: ${titleOf(field)}, ${field.routing} → ${sites}`,
    ...field.inputs.map(printInput).map(indent),
    ...printPruned(field.pruned).map(indent),
  ];
}

function titleOf(field: Exclude<FieldPlan, { kind: 'Refused' }>): string {
  switch (field.kind) {
    case 'One':
      return `one ${field.shape.relation}`;
    case 'Connection': {
      const { direction, size, position } = field.page;
      const end = direction === 'forward' ? 'first' : 'last';
      return `connection of ${field.shape.relation}, ${end} ${size}${position === undefined ? '' : ' beside a cursor'}`;
    }
    case 'Entities':
      return [
        `${field.representations.length} entities by key`,
        ...field.refused.map(({ error }) => `refused, ${error.code}: ${error.message}`),
      ].join(', ');
  }
}

function printInput({ site, fragments, representations }: SiteFetchNode): string {
  const keys = representations === undefined ? '' : `, ${representations.length} keys`;
  return `ask ${site} (${printFragments(fragments)}${keys})`;
}

/** A site that keeps a whole district would fill the line with the communes of it. */
function printFragments(fragments: readonly DataFragment[]): string {
  if (fragments.length <= 3) return fragments.map(({ where }) => where).join(' ');
  return `${fragments.length} fragments, ${fragments[0]?.where} to ${fragments.at(-1)?.where}`;
}

/** Fragments left out for the same reason stand in one line. */
function printPruned(pruned: readonly PrunedFragment[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { fragment, reason } of pruned) {
    const text = printReason(reason);
    byReason.set(text, [...(byReason.get(text) ?? []), fragment.name]);
  }
  return [...byReason].map(([reason, names]) => `leave out ${names.join(' ')}: ${reason}`);
}

export function printReason(reason: PruneReason): string {
  switch (reason.kind) {
    case 'argument':
      return reason.allows.length === 0
        ? `${reason.path} allows no code`
        : `${reason.path} allows only ${reason.allows.join(' ')}`;
    case 'keys':
      return 'holds none of the keys that the caller may see';
    case 'scope':
      return 'outside the caller’s scope';
    case 'combination':
      return 'the arguments and the caller’s scope have no code in common here';
  }
}

const indent = (line: string): string => `  ${line}`;
