/** What the catalog command says: the catalog, what is wrong with it, what a change changes. */
import { type Catalog, fragmentsAt, type Placement, placementsOf } from '../catalog/catalog.ts';
import { printTable, type Table } from '../catalog/files/table.ts';
import type { AllocationReport } from './check-workspace.ts';
import type { Workspace } from './workspace.ts';
import type { FileChange } from './write-files.ts';

export function printCatalog(catalog: Catalog): string {
  const { fragments, sites, version } = catalog;
  const width = Math.max(0, ...fragments.map(({ name }) => name.length));
  const lines = fragments.map(
    ({ name, where, title }) =>
      `${name.padEnd(width)}  ${where}  ${placementsOf(catalog, name).map(printCopy).join(', ')}  ${title}`,
  );
  const idle = [...sites.keys()].filter((site) => fragmentsAt(catalog, site).length === 0);
  return [
    `catalog ${version}: ${fragments.length} fragments, ${sites.size} sites`,
    ...lines,
    ...(idle.length === 0 ? [] : [`keeping nothing: ${idle.join(', ')}`]),
  ].join('\n');
}

const printCopy = ({ site, role, stalenessSeconds }: Placement): string =>
  role === 'primary' ? site : `${site} (${role}, at most ${stalenessSeconds} s behind)`;

/** One line for an allocation without a finding, else one for each. */
export const printReport = ({ allocation, findings, summary }: AllocationReport): string =>
  (findings.length > 0 ? findings : [summary]).map((line) => `allocation ${allocation}: ${line}`).join('\n');

/** The files that differ. */
export function fileChanges(before: Workspace, after: Workspace): readonly FileChange[] {
  const tables = (workspace: Workspace): readonly Table[] => [
    workspace.fragments,
    workspace.sites,
    ...workspace.allocations.values(),
  ];
  const now = tables(after);
  const changes = tables(before).map((table, at) => ({
    file: table.file,
    before: printTable(table),
    after: printTable(now[at] ?? table),
  }));
  const { config } = before;
  if (config !== undefined) {
    changes.push({ file: config.file, before: config.text, after: after.config?.text ?? config.text });
  }
  return changes.filter((change) => change.before !== change.after);
}

const SHOWN_LINES = 40;

/** The lines that go and come. New columns that are empty make no line a new one. */
export function printChange({ file, before, after }: FileChange): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return [file, ...some(gone), ...some(come)].join('\n');
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replace(/,*\r?$/, ''));

const some = (lines: readonly string[]): readonly string[] =>
  lines.length <= SHOWN_LINES
    ? lines
    : [...lines.slice(0, SHOWN_LINES), `  … and ${lines.length - SHOWN_LINES} lines more`];
