/** Writes statements and parts of them. It has no connection: what it writes is run through the door. */
import knex from 'knex';

export const sql = knex({ client: 'pg' });
