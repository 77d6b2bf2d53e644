/** What resolvers return for the types of this subgraph that are not rows. */
import type { Connection } from '../shared/connection/connection.ts';
import type { MemberRow } from './rows.ts';

export type MemberConnectionSource = Connection<MemberRow>;
