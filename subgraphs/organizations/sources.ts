/** What resolvers return for the types of this subgraph that are not rows. */
import type { Connection } from '../shared/connection/connection.ts';
import type { ColumnGroup } from '../shared/request/column-group.ts';
import type { OrganizationRow } from './rows.ts';

export type OrganizationConnectionSource = Connection<OrganizationRow>;
export type FundsSource = ColumnGroup<OrganizationRow, 'funds'>;
export type PremisesSource = ColumnGroup<OrganizationRow, 'premises'>;
export type LegalRepresentativeSource = ColumnGroup<OrganizationRow, 'legal_representative'>;
export type AgentSource = ColumnGroup<OrganizationRow, 'agent'>;
