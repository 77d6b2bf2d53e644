/** The only file that knows how `organization` is stored at a site. */
import type { CodeSchemes } from '../../codes/scheme.ts';
import { type Connection, connect } from '../shared/connection/connection.ts';
import { type SortFields, toSortOrder } from '../shared/connection/order.ts';
import { type PageArguments, parsePage } from '../shared/connection/page.ts';
import { all, type Condition, oneOf } from '../shared/filter/condition.ts';
import { containing } from '../shared/filter/containing.ts';
import { below } from '../shared/scope/code-predicate.ts';
import type { Relation } from '../shared/scope/relation.ts';
import type { Door } from '../shared/storage/door.ts';
import type {
  OrganizationFilter,
  OrganizationOrder,
  OrganizationOrderField,
} from './__generated__/resolvers.ts';
import type { OrganizationRow } from './rows.ts';

export const organizationRelation: Relation = Object.freeze({
  entity: 'Organization',
  table: 'organization',
  place: 'code',
  scheme: 'OrganizationCode',
  searched: ['search_key'],
});

export const organizationOrder = Object.freeze<SortFields<OrganizationOrderField>>({
  columns: {
    NAME: { column: 'name_key', kind: 'text', nullable: false },
    CODE: { column: 'code', kind: 'text', nullable: false },
    FOUNDED_ON: { column: 'founded_on', kind: 'date', nullable: true },
    MEMBERS: { column: 'members', kind: 'number', nullable: true },
  },
  usual: 'NAME',
  key: 'CODE',
});

export interface OrganizationTable {
  byCodes(codes: readonly string[]): Promise<readonly OrganizationRow[]>;
  search(asked: OrganizationSearch): Connection<OrganizationRow>;
}

export interface OrganizationSearch extends PageArguments {
  readonly filter?: OrganizationFilter | null | undefined;
  readonly orderBy?: readonly OrganizationOrder[] | null | undefined;
}

export function organizationTable(door: Door, schemes: CodeSchemes): OrganizationTable {
  const relation = organizationRelation;
  return {
    byCodes: (codes) => door.read(relation, (rows) => oneOf('code', codes)(rows).select('*')),
    search: ({ filter, orderBy, ...page }) =>
      connect(door, {
        relation,
        filter: toCondition(filter ?? {}, door, schemes),
        order: toSortOrder(organizationOrder, orderBy),
        page: parsePage(page),
      }),
  };
}

function toCondition(filter: OrganizationFilter, door: Door, schemes: CodeSchemes): Condition {
  const relation = organizationRelation;
  return all(
    oneOf('code', filter.code),
    below(filter.unit, relation, schemes),
    // A child's code lies below its parent's: the gateway prunes sites by that, so it must hold at a site as well.
    below(filter.parent, relation, schemes),
    door.amongSeen(
      relation,
      all(
        containing('search_key', filter.name),
        oneOf('parent_code', filter.parent),
        oneOf('level', filter.level),
        oneOf('kind', filter.kind),
      ),
    ),
  );
}
