/** One call of the catalog command, from its words to what it prints and writes. */
import { applyChange } from './apply-change.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Change } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { fileChanges, printCatalog, printChange, printReport } from './print.ts';
import { catalogOf, readWorkspace, type Workspace } from './workspace.ts';
import { writeFiles } from './write-files.ts';

export interface Outcome {
  readonly text: string;
  /** Whether the process ends well: a check that finds something does not. */
  readonly good: boolean;
}

/** Throws CATALOG_INVALID or CONFIGURATION_INVALID; nothing is written then. */
export async function runCatalogCommand(argv: readonly string[]): Promise<Outcome> {
  const { command, dryRun, ...where } = parseArguments(argv);
  const workspace = await readWorkspace(where);
  switch (command.kind) {
    case 'show':
      return { text: printCatalog(catalogOf(workspace)), good: true };
    case 'check': {
      const reports = checkWorkspace(workspace);
      const good = reports.every(({ findings }) => findings.length === 0);
      return { text: reports.map(printReport).join('\n'), good };
    }
    default:
      return change(workspace, command, dryRun);
  }
}

async function change(before: Workspace, command: Change, dryRun: boolean): Promise<Outcome> {
  const after = applyChange(before, command);
  const changes = fileChanges(before, after);
  if (!dryRun) await writeFiles(changes);
  const [old, now] = [catalogOf(before).version, catalogOf(after).version];
  const versions = old === now ? `catalog ${old}, as it was` : `catalog ${old} -> ${now}`;
  return {
    text: [...changes.map(printChange), versions, dryRun ? 'Nothing was written.' : REMINDER].join('\n'),
    good: true,
  };
}

const REMINDER = 'Rows are not copied or removed by this command: docs/catalog.md says in which order.';
