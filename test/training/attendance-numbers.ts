/** Attendances of one course or person in numbers; who has none has numbers all the same. */
import type { AttendanceFilter } from './arguments.ts';
import { type AttendanceNumbers, type AttendanceOwner, NO_ATTENDANCE } from './attendance.table.ts';
import type { TrainingLoaders } from './loaders.ts';

export const attendanceNumbers = async (
  loaders: TrainingLoaders,
  owner: AttendanceOwner,
  key: string,
  filter: AttendanceFilter | null | undefined,
): Promise<AttendanceNumbers> => (await loaders.numbersOf(owner, filter).load(key)) ?? NO_ATTENDANCE;
