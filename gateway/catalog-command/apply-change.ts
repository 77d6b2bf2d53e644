/** A change of the catalog as a change of its files: done by the operation that defines it, checked by reading it back. */
import { unreachable } from '../../errors/unreachable.ts';
import { type Catalog, placementsOf } from '../catalog/catalog.ts';
import { assertCatalog } from '../catalog/check.ts';
import { moveFragment } from '../catalog/operations/move-fragment.ts';
import { addStandby, promoteStandby, removeStandby } from '../catalog/operations/standbys.ts';
import { fragmentSplit } from './change-fragment.ts';
import { siteAdded, siteRemoved } from './change-sites.ts';
import type { Change } from './command.ts';
import { replaceCopies } from './edit-copies.ts';
import { catalogOf, type Workspace } from './workspace.ts';

/** Throws CATALOG_INVALID or CONFIGURATION_INVALID with everything that speaks against the change. */
export function applyChange(workspace: Workspace, change: Change): Workspace {
  const after = changed(workspace, change);
  for (const name of change.kind === 'split' ? after.allocations.keys() : [after.chosen]) {
    assertCatalog(catalogOf(after, name), after.complete);
  }
  return after;
}

function changed(workspace: Workspace, change: Change): Workspace {
  switch (change.kind) {
    case 'add-site':
      return siteAdded(workspace, change);
    case 'remove-site':
      return siteRemoved(workspace, change.site);
    case 'split':
      return fragmentSplit(workspace, change);
    case 'move':
    case 'promote':
    case 'add-standby':
    case 'remove-standby':
      return copiesChanged(workspace, change);
    default:
      return unreachable(change);
  }
}

type CopyChange = Extract<Change, { readonly fragment: string; readonly site: unknown }>;

function copiesChanged(workspace: Workspace, change: CopyChange): Workspace {
  const { allocations, chosen } = workspace;
  const { fragment } = change;
  const placements = placementsOf(withCopies(catalogOf(workspace), change), fragment);
  return {
    ...workspace,
    allocations: new Map(
      [...allocations].map(([name, table]) => [
        name,
        name === chosen ? replaceCopies(table, fragment, [{ fragment, placements }]) : table,
      ]),
    ),
  };
}

function withCopies(catalog: Catalog, change: CopyChange): Catalog {
  const { fragment, site } = change;
  switch (change.kind) {
    case 'move':
      return moveFragment(catalog, fragment, site, change.former);
    case 'promote':
      return promoteStandby(catalog, fragment, site, change.former);
    case 'add-standby':
      return addStandby(catalog, fragment, site, change.stalenessSeconds);
    case 'remove-standby':
      return removeStandby(catalog, fragment, site);
    default:
      return unreachable(change);
  }
}
