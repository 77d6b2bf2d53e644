/** What the resolvers of the register know about a request. */
import { oneOf } from '../../../../subgraphs/shared/filter/condition.ts';
import type { RequestContext } from '../../../../subgraphs/shared/request/context.ts';
import { type CountBelow, countBelow } from '../../../../subgraphs/shared/statistics/count-below.ts';
import {
  type ListLoader,
  listLoader,
  type RowLoader,
  rowLoader,
} from '../../../../subgraphs/shared/storage/loaders.ts';
import type { MemberRow, PersonRow, SkillRow } from '../rows.ts';
import { memberRelation, personRelation, skillRelation } from './tables.ts';

export interface RegisterContext extends RequestContext {
  readonly persons: RowLoader<PersonRow>;
  readonly members: RowLoader<MemberRow>;
  readonly skills: ListLoader<SkillRow>;
  readonly countBelow: CountBelow;
}

export const registerContext = (request: RequestContext): RegisterContext => {
  const { door, schemes } = request;
  return {
    ...request,
    persons: rowLoader<PersonRow>(
      (codes) => door.read(personRelation, (rows) => oneOf('code', codes)(rows).select('*')),
      ({ code }) => code,
    ),
    members: rowLoader<MemberRow>(
      (numbers) => door.read(memberRelation, (rows) => oneOf('number', numbers)(rows).select('*')),
      ({ number }) => number,
    ),
    skills: listLoader<SkillRow>(
      (codes) =>
        door.read(skillRelation, (rows) =>
          oneOf('person_code', codes)(rows).select('*').orderBy(['person_code', 'ordinal']),
        ),
      ({ person_code }) => person_code,
    ),
    countBelow: countBelow(door, personRelation, schemes),
  };
};
