/** What the resolvers of training know about a request. */
import type { RequestContext } from '../../subgraphs/shared/request/context.ts';
import { attendanceTable } from './attendance.table.ts';
import { courseTable } from './course.table.ts';
import { type TrainingLoaders, type TrainingTables, trainingLoaders } from './loaders.ts';
import { trainingKindTable } from './training-kind.table.ts';

export interface TrainingContext extends RequestContext, TrainingTables {
  readonly loaders: TrainingLoaders;
}

export function trainingContext(request: RequestContext): TrainingContext {
  const tables: TrainingTables = {
    courses: courseTable(request),
    attendances: attendanceTable(request),
    kinds: trainingKindTable(request),
  };
  return { ...request, ...tables, loaders: trainingLoaders(tables) };
}
