/** A fragment that is cut into pieces, in every allocation of the deployment: they share one fragmentation schema. */
import { parsePattern } from '../../codes/pattern.ts';
import { type Catalog, type DataFragment, placementsOf } from '../catalog/catalog.ts';
import { fragmentNamed } from '../catalog/operations/change.ts';
import { remainderOf, splitFragment } from '../catalog/operations/split-fragment.ts';
import type { Change } from './command.ts';
import { replaceCopies } from './edit-copies.ts';
import { replaceRows } from './edit-table.ts';
import { catalogOf, type Workspace } from './workspace.ts';

type Split = Extract<Change, { readonly kind: 'split' }>;

export function fragmentSplit(workspace: Workspace, change: Split): Workspace {
  const { fragment } = change;
  const whole = fragmentNamed(catalogOf(workspace), fragment);
  const pieces = piecesOf(whole, change, workspace.space);
  const split = (name: string): Catalog => splitFragment(catalogOf(workspace, name), fragment, pieces);
  // The chosen one first: if the split is refused, it is for what the caller is looking at.
  split(workspace.chosen);
  const allocations = [...workspace.allocations].map(([name, table]) => {
    const after = split(name);
    const copies = pieces.map((piece) => ({
      fragment: piece.name,
      placements: placementsOf(after, piece.name),
    }));
    return [name, replaceCopies(table, fragment, copies)] as const;
  });
  return {
    ...workspace,
    allocations: new Map(allocations),
    fragments: replaceRows(
      workspace.fragments,
      ({ cells }) => cells.fragment === fragment,
      pieces.map(({ name, where, title }) => ({
        ...rowOf(workspace, fragment),
        fragment: name,
        where,
        title,
      })),
    ),
  };
}

const rowOf = ({ fragments }: Workspace, fragment: string) =>
  fragments.rows.find(({ cells }) => cells.fragment === fragment)?.cells;

/** The pieces as they are written, and what they leave under the name for the rest. */
function piecesOf(whole: DataFragment, { pieces, rest }: Split, space: number): readonly DataFragment[] {
  const written = pieces.map(({ name, where, title = whole.title }) => ({
    name,
    title,
    where: parsePattern(where.padEnd(space, '?'), space),
  }));
  if (rest === undefined) return written;
  const left = remainderOf(whole, written);
  return [
    ...written,
    ...left.map((where, at) => ({
      name: left.length === 1 ? rest : `${rest}-${at + 1}`,
      title: whole.title,
      where,
    })),
  ];
}
