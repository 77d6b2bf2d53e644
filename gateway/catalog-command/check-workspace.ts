/** Everything that is wrong with the files, in every allocation of the deployment, whichever is in use. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { checkCatalog } from '../catalog/check.ts';
import { catalogOf, type Workspace } from './workspace.ts';

export interface AllocationReport {
  readonly allocation: string;
  readonly findings: readonly string[];
  /** What there is to say when nothing was found. */
  readonly summary: string;
}

export const checkWorkspace = (workspace: Workspace): readonly AllocationReport[] =>
  [...workspace.allocations.keys()].map((allocation) => reportOn(workspace, allocation));

function reportOn(workspace: Workspace, allocation: string): AllocationReport {
  try {
    const catalog = catalogOf(workspace, allocation);
    const { version, fragments, sites } = catalog;
    return {
      allocation,
      findings: checkCatalog(catalog, workspace.complete).map(({ message }) => message),
      summary: `catalog ${version}, ${fragments.length} fragments, ${sites.size} sites, in order${
        workspace.config !== undefined && allocation === workspace.chosen ? '' : ' (URLs not looked at)'
      }`,
    };
  } catch (error) {
    // An allocation that cannot even be read is not the end of the others.
    if (error instanceof TributaryError) return { allocation, findings: [error.message], summary: '' };
    throw error;
  }
}
