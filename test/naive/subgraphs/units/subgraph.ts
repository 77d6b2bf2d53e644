/** Units of the test: what a unit's own row says. */
import { type Connection, connect } from '../../../../subgraphs/shared/connection/connection.ts';
import { ownCoverage } from '../../../../subgraphs/shared/connection/coverage.ts';
import { type SortFields, toSortOrder } from '../../../../subgraphs/shared/connection/order.ts';
import { parsePage } from '../../../../subgraphs/shared/connection/page.ts';
import { all, oneOf, within } from '../../../../subgraphs/shared/filter/condition.ts';
import { containing } from '../../../../subgraphs/shared/filter/containing.ts';
import type { RequestContext } from '../../../../subgraphs/shared/request/context.ts';
import { below } from '../../../../subgraphs/shared/scope/code-predicate.ts';
import type { Relation } from '../../../../subgraphs/shared/scope/relation.ts';
import { readSdl } from '../../../../subgraphs/shared/sdl.ts';
import { loadReference, type RowLoader, rowLoader } from '../../../../subgraphs/shared/storage/loaders.ts';
import type { Subgraph } from '../../../../subgraphs/shared/subgraph.ts';
import type { Asked, Filter } from '../asked.ts';
import type { OrganizationRow } from '../rows.ts';
import { createUnits } from './migration.ts';

const relation: Relation = Object.freeze({
  entity: 'Organization',
  table: 'organization',
  place: 'code',
  scheme: 'OrganizationCode',
  searched: ['name'],
});

const order = Object.freeze<SortFields<string>>({
  columns: {
    NAME: { column: 'name', kind: 'text', nullable: false },
    CODE: { column: 'code', kind: 'text', nullable: false },
    FOUNDED_ON: { column: 'founded_on', kind: 'date', nullable: true },
    BUDGET: { column: 'budget', kind: 'number', nullable: true },
  },
  usual: 'NAME',
  key: 'CODE',
});

interface UnitsContext extends RequestContext {
  readonly organizations: RowLoader<OrganizationRow>;
}

const contextFor = (request: RequestContext): UnitsContext => ({
  ...request,
  organizations: rowLoader<OrganizationRow>(
    (codes) => request.door.read(relation, (rows) => oneOf('code', codes)(rows).select('*')),
    ({ code }) => code,
  ),
});

const toCondition = (filter: Filter, { schemes }: RequestContext) =>
  all(
    containing('name', filter.name),
    oneOf('code', filter.code),
    below(filter.unit, relation, schemes),
    oneOf('level', filter.level),
    within('founded_on', filter.foundedOn),
  );

const search = ({ filter, orderBy, ...page }: Asked, context: RequestContext): Connection<OrganizationRow> =>
  connect(context.door, {
    relation,
    filter: toCondition(filter ?? {}, context),
    order: toSortOrder(order, orderBy),
    page: parsePage(page),
  });

const resolvers = {
  Query: {
    organization: (_root: unknown, { code }: { code: string }, { organizations }: UnitsContext) =>
      loadReference(organizations, code),
    organizationSearch: (_root: unknown, asked: Asked, context: UnitsContext) => search(asked, context),
  },
  Organization: {
    __resolveReference: ({ code }: { code: unknown }, { organizations }: UnitsContext) =>
      loadReference(organizations, code),
  },
  OrganizationConnection: {
    coverage: (connection: Connection<unknown>, _args: unknown, context: RequestContext) =>
      ownCoverage(connection, context),
  },
};

export const units: Subgraph = Object.freeze({
  name: 'units',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['OrganizationCode'],
  resolvers,
  places: { Organization: 'code' },
  orders: { OrganizationOrderField: order },
  migrations: [createUnits],
  relations: [relation],
  contextFor,
});
