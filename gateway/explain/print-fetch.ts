/** Prints one fetch of a fragmented subgraph. */
import { unreachable } from '../../errors/unreachable.ts';
import type {
  CutFields,
  ExplainedAsk,
  ExplainedCost,
  ExplainedEntityField,
  ExplainedFetch,
  ExplainedField,
  ExplainedGather,
  ExplainedKeyedFetch,
  ExplainedPage,
  RefusedKeys,
} from './explained-fetch.ts';
import { printMeasured } from './print-site.ts';
import { printSites, siteNames } from './print-sites.ts';
import { counted, fewOf, fewPatterns, indented, number } from './words.ts';

export function printFetch({
  subgraph,
  cost,
  fields,
  cut,
  measured,
  next,
}: ExplainedFetch): readonly string[] {
  return [
    `Fetch ${subgraph}`,
    ...[
      ...fields.flatMap(printField),
      ...cut.map(printCut),
      ...(cost.cost === 0 ? [] : [`cost ${number(cost.cost)}: ${printParts(cost)}`]),
      ...(measured ? [printTaken(measured)] : []),
      ...(next ? [...printBrings(next), ...printKeyedFetch(next).map(indented)] : []),
    ].map(indented),
  ];
}

/** What is known of it before its keys are, and how it ran. */
export function printKeyedFetch({ keys, cost, example, ran, next }: ExplainedKeyedFetch): readonly string[] {
  return [
    `at most ${counted(keys, 'key')}, about ${counted(cost.sites, 'site')}, cost ${number(cost.cost)}`,
    ...(example ? printFetch(example) : []),
    ...(ran?.length === 0 ? ['it did not run'] : (ran?.flatMap(printFetch) ?? [])),
    ...(next ? [...printBrings(next), ...printKeyedFetch(next).map(indented)] : []),
  ];
}

const printBrings = ({ brings }: ExplainedKeyedFetch): readonly string[] =>
  brings.map(({ type, path, fields }) => `then, by the key of each ${type} at ${path}: ${fields.join(', ')}`);

const printParts = ({ sites, rows }: ExplainedCost): string =>
  `${counted(sites, 'site')}, ${counted(rows, 'unit')}`;

const printTaken = ({ sites, rows, bytes, tookMs }: NonNullable<ExplainedFetch['measured']>): string =>
  `took ${number(tookMs)} ms: ${counted(rows, 'row')}, ${counted(bytes, 'byte')} from ${counted(sites, 'site')}`;

const printCut = ({ fields, sites }: CutFields): string =>
  `only ${fields.join(', ')} is asked of ${siteNames(sites)}`;

function printField(field: ExplainedField): readonly string[] {
  switch (field.kind) {
    case 'RefusedField':
      return [`${field.name}: refused, ${field.code}: ${field.message}`];
    case 'LocatedField':
      return printAsk(`${field.name}: ${printMerge(field)}`, field, pushedDown(field));
    case 'Entities': {
      const { name, keys, own, gathered } = field;
      // What waited for a row has no name of the caller's.
      const entities = `${number(keys)} ${keys === 1 ? 'entity' : 'entities'} by key`;
      const title = name.startsWith('tributary_') ? entities : `${name}: ${entities}`;
      return [
        ...(own === undefined ? [title] : printAsk(title + printRefused(own.refused), own, [])),
        ...gathered.flatMap(printEntityField).map(indented),
      ];
    }
    default:
      return unreachable(field);
  }
}

const printEntityField = (field: ExplainedEntityField): readonly string[] =>
  printAsk(
    `${field.name} of ${field.keys} ${field.type}: ${printMerge(field)}${printRefused(field.refused)}`,
    field,
    pushedDown(field),
  );

const printRefused = (refused: readonly RefusedKeys[]): string =>
  refused.map(({ code, keys }) => `, ${counted(keys, 'key')} refused, ${code}`).join('');

const printMerge = ({ merge, page }: ExplainedGather): string =>
  page === undefined ? merge : `${merge}, ${printPage(page, page.size)}`;

const printPage = ({ direction, continued }: ExplainedPage, size: number): string =>
  `${direction === 'forward' ? 'first' : 'last'} ${size}${continued ? ' beside a cursor' : ''}`;

/** What the sites do themselves, so that less is sent. */
const pushedDown = ({ page, narrowedBy, sites }: ExplainedGather & ExplainedAsk): readonly string[] =>
  sites.length === 0
    ? []
    : [
        ...narrowedBy.map(
          ({ path, patterns }) => `narrowed by ${path} to ${fewPatterns(patterns, 'patterns')}`,
        ),
        ...(page ? [`each site gives its ${printPage(page, page.sizePerSite)}`] : []),
      ];

function printAsk(title: string, ask: ExplainedAsk, pushed: readonly string[]): readonly string[] {
  const { routing, sites, leftOut, measured, remembered } = ask;
  return [
    `${title}, ${routing} → ${sites.length === 0 ? 'no site' : counted(sites.length, 'site')}`,
    ...[
      ...pushed,
      ...printSites(sites),
      ...leftOut.map(({ fragments, because }) => `leave out ${few(fragments)}: ${because}`),
      ...(measured ? [`gave ${printMeasured(measured)}`] : []),
      ...(remembered ? ['remembered from a moment before: nobody was asked'] : []),
    ].map(indented),
  ];
}

/** In a country of 187 sites nobody reads the names of the 184 that were not asked; the tree has them all. */
const few = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(' ') : `${names.length} fragments (${fewOf(names)})`;
