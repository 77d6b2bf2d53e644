/** Numbers of courses and of attendances, as a whole and in groups. */

import { ownCoverageOfSums } from '../../subgraphs/shared/connection/coverage.ts';
import { organizationReference } from '../../subgraphs/shared/request/organization-reference.ts';
import { loadReference } from '../../subgraphs/shared/storage/loaders.ts';
import type { CourseDimension } from './arguments.ts';
import type { AttendanceGroup } from './attendance.table.ts';
import { averageOf } from './average.ts';
import type { TrainingContext } from './context.ts';
import type { CourseGroup } from './course.table.ts';
import type { CourseStatistics } from './sources.ts';

const courseNumbers = {
  averageHours: ({ hours, timed }: CourseStatistics) => averageOf(hours, timed),
  groups: ({ groups }: CourseStatistics, { by }: { readonly by: readonly CourseDimension[] }) => groups(by),
  coverage: (_group: CourseStatistics, _args: unknown, context: TrainingContext) =>
    ownCoverageOfSums(context),
};

export const groupResolvers = {
  CourseStatistics: courseNumbers,
  CourseGroup: {
    ...courseNumbers,
    kind: ({ kind_id }: CourseGroup, _args: unknown, { loaders }: TrainingContext) =>
      loadReference(loaders.kind, kind_id),
    organization: ({ organization_code }: CourseGroup, _args: unknown, context: TrainingContext) =>
      organizationReference(organization_code, context),
  },
  AttendanceGroup: {
    organization: ({ organization_code }: AttendanceGroup, _args: unknown, context: TrainingContext) =>
      organizationReference(organization_code, context),
    averageScore: ({ score_sum, score_count }: AttendanceGroup) => averageOf(score_sum, score_count),
  },
};
