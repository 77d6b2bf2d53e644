/** Prints a fragment plan for people: who is asked what, and why each of the others is not. */
import { getNamedType } from 'graphql';
import type { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import type { DataFragment } from '../catalog/catalog.ts';
import type {
  EntityFieldNode,
  FieldPlan,
  FragmentPlan,
  NextFetch,
  PagePlan,
  PrunedFragment,
  PruneReason,
  RefusedKey,
  RoutedAsk,
  SiteFetchNode,
} from './fragment-plan.ts';
import type { LocatedField } from './shape/fetch-shape.ts';

export const printPlan = ({ subgraph, fields, next }: FragmentPlan): string =>
  [`Fetch ${subgraph}`, ...fields.flatMap(printField).map(indent), ...next.map(printNext).map(indent)].join(
    '\n',
  );

const printNext = ({ path, type, fields }: NextFetch): string =>
  `then, by the key of each ${type} at ${path.join('.')}: ${fields.join(', ')}`;

function printField(field: FieldPlan): string[] {
  switch (field.kind) {
    case 'Refused':
      return [`${field.responseKey}: ${printError(field.error)}`];
    case 'Located':
      return printAsk(`${field.shape.responseKey}: ${printMerge(field.shape, field.page)}`, field);
    case 'Entities': {
      const { shape, own, gathered, representations } = field;
      return [
        ...(own === undefined
          ? [`${shape.responseKey}: ${representations.length} entities by key`]
          : printAsk(
              printKeyed(`${shape.responseKey}: ${representations.length} entities by key`, own),
              own,
            )),
        ...gathered.flatMap(printEntityField).map(indent),
      ];
    }
    default:
      return unreachable(field);
  }
}

function printEntityField(field: EntityFieldNode): string[] {
  const { shape, rows, pages } = field;
  const [page] = pages.values();
  const title = `${shape.responseKey} of ${rows.length} ${shape.type}: ${printMerge(shape, page)}`;
  return printAsk(printKeyed(title, field), field);
}

const printKeyed = (title: string, { refused }: { readonly refused: readonly RefusedKey[] }): string =>
  [title, ...refused.map(({ error }) => printError(error))].join(', ');

const printError = ({ code, message }: TributaryError): string => `refused, ${code}: ${message}`;

function printAsk(title: string, { routing, inputs, pruned }: RoutedAsk): string[] {
  const sites = inputs.length === 0 ? 'no site' : inputs.length === 1 ? '1 site' : `${inputs.length} sites`;
  return [
    `${title}, ${routing} → ${sites}`,
    ...inputs.flatMap(printInput).map(indent),
    ...printPruned(pruned).map(indent),
  ];
}

/** What the sites' values become. */
function printMerge({ field: { merge }, relations, definition }: LocatedField, page?: PagePlan): string {
  const rows = relations.length === 0 ? getNamedType(definition.type).name : relations.join(' or ');
  switch (merge.kind) {
    case 'One':
      return `one ${rows}`;
    case 'Connection':
      return `connection of ${rows}${page === undefined ? '' : `, ${printPage(page)}`}`;
    case 'List':
      return `list of ${rows}`;
    case 'Groups':
      return merge.many ? `groups over ${rows}` : `statistics over ${rows}`;
    case 'First':
      return `first found of ${rows}`;
    case 'Sum':
    case 'Min':
    case 'Max':
    case 'Any':
    case 'All':
    case 'Average':
      return `${merge.kind.toLowerCase()} over ${rows}`;
    default:
      return unreachable(merge);
  }
}

const printPage = ({ page: { direction, size, position } }: PagePlan): string =>
  `${direction === 'forward' ? 'first' : 'last'} ${size}${position === undefined ? '' : ' beside a cursor'}`;

function printInput(input: SiteFetchNode): string[] {
  const { site, fragments, representations, otherwise } = input;
  const keys = representations === undefined ? [] : [`${representations.length} keys`];
  const what = [...(fragments.length === 0 ? [] : [printFragments(fragments)]), ...keys].join(', ');
  return [
    `ask ${site}${what === '' ? '' : ` (${what})`}`,
    ...otherwise.flatMap(printInput).map((line) => indent(line.replace(/^ask/, 'or else'))),
  ];
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
