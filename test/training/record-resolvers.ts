/** Connections, and which type a row is where the schema leaves it open. */
import type { Connection } from '../../subgraphs/shared/connection/connection.ts';
import { ownCoverage } from '../../subgraphs/shared/connection/coverage.ts';
import type { TrainingContext } from './context.ts';
import { isAttendance } from './record-search.ts';

const open = { __resolveType: (row: object) => (isAttendance(row) ? 'Attendance' : 'Course') };

const connection = {
  coverage: (source: Connection<unknown>, _args: unknown, context: TrainingContext) =>
    ownCoverage(source, context),
};

export const recordResolvers = {
  TrainingHit: open,
  TrainingRecord: open,
  CourseConnection: connection,
  AttendanceConnection: connection,
  TrainingHitConnection: connection,
  TrainingRecordConnection: connection,
};
