/** Fields of training that are not simply the column of the same name. */
import { attendanceResolvers } from './attendance-resolvers.ts';
import { courseResolvers } from './course-resolvers.ts';
import { groupResolvers } from './group-resolvers.ts';
import { ownerResolvers } from './owner-resolvers.ts';
import { queryResolvers } from './query-resolvers.ts';
import { recordResolvers } from './record-resolvers.ts';

export const resolvers = {
  Query: queryResolvers,
  Course: courseResolvers,
  Attendance: attendanceResolvers,
  ...ownerResolvers,
  ...groupResolvers,
  ...recordResolvers,
};
