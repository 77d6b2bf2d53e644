/** Training: courses and who attended them. Served by the sites of tests only; no file of the gateway knows it. */
import { readSdl } from '../../subgraphs/shared/sdl.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { attendanceOrder, attendanceRelation } from './attendance.table.ts';
import { trainingContext } from './context.ts';
import { courseOrder, courseRelation } from './course.table.ts';
import { migrations } from './migrations/index.ts';
import { RECORD_ORDER } from './record-search.ts';
import { resolvers } from './resolvers.ts';

export const training: Subgraph = Object.freeze({
  name: 'training',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['StaffCode', 'OrganizationCode'],
  resolvers,
  places: {
    Course: 'organization_code',
    Attendance: 'staff_code',
    Staff: 'code',
    Organization: 'code',
  },
  orders: {
    CourseOrderField: courseOrder,
    AttendanceOrderField: attendanceOrder,
    RecordOrderField: RECORD_ORDER,
  },
  migrations,
  relations: [courseRelation, attendanceRelation],
  references: ['training_kind'],
  contextFor: trainingContext,
});
