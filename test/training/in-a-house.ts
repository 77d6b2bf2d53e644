/** Training as a house serves it: with rows for the house's own units and people. */
import { join } from 'node:path';
import { type AddedSubgraph, houseTable } from '../house/added-subgraph.ts';
import { generateTraining } from './generate.ts';
import { training } from './subgraph.ts';

/** Courses are seen like their organizations, attendances like the people they are of. */
export const trainingInAHouse: AddedSubgraph = {
  subgraph: training,
  sdl: [join(import.meta.dirname, 'schema.graphql')],
  rights: { Course: 'Organization', Attendance: 'Staff' },
  tables: ({ organization, staff }, seed) => {
    const { kinds, courses, attendances } = generateTraining({ organizations: organization, staff }, seed);
    return [
      houseTable('training_kind', kinds, undefined),
      houseTable('course', courses, ({ organization_code }) => organization_code),
      houseTable('attendance', attendances, ({ staff_code }) => staff_code),
    ];
  },
};
