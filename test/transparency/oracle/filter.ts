/** A filter as a caller writes it: the fields of all relations, each of which uses its own. */
import type { Range } from './statement.ts';

type Maybe<Value> = Value | null;

export interface Filter {
  readonly name?: Maybe<string>;
  readonly code?: Maybe<readonly string[]>;
  readonly number?: Maybe<readonly string[]>;
  readonly unit?: Maybe<readonly string[]>;
  readonly parent?: Maybe<readonly string[]>;
  readonly level?: Maybe<readonly string[]>;
  readonly kind?: Maybe<readonly string[]>;
  readonly sex?: Maybe<string>;
  readonly birthDate?: Maybe<Range<string>>;
  readonly age?: Maybe<Range<number>>;
  readonly recruitmentDate?: Maybe<Range<string>>;
  readonly membershipChangeOn?: Maybe<Range<string>>;
  readonly qualification?: Maybe<readonly string[]>;
  readonly politicalTheory?: Maybe<readonly string[]>;
  readonly stateManagement?: Maybe<readonly string[]>;
  readonly rank?: Maybe<readonly string[]>;
  readonly position?: Maybe<string>;
  readonly partyMember?: Maybe<boolean>;
  readonly ethnicity?: Maybe<readonly string[]>;
  readonly employment?: Maybe<readonly string[]>;
  readonly education?: Maybe<readonly string[]>;
  readonly skillLevel?: Maybe<readonly string[]>;
  readonly politicalStatus?: Maybe<readonly string[]>;
  readonly isMigrantWorker?: Maybe<boolean>;
  readonly membershipChange?: Maybe<readonly string[]>;
  readonly title?: Maybe<string>;
  readonly place?: Maybe<Place>;
  readonly anyOf?: Maybe<readonly Choice[]>;
  readonly hours?: Maybe<Range<number>>;
  readonly startsOn?: Maybe<Range<string>>;
  readonly open?: Maybe<boolean>;
  readonly staff?: Maybe<readonly string[]>;
  readonly passed?: Maybe<boolean>;
  readonly attendedOn?: Maybe<Range<string>>;
}

/** Where a course is held. */
export interface Place {
  readonly organization?: Maybe<readonly string[]>;
  readonly below?: Maybe<readonly string[]>;
}

export interface Choice {
  readonly organizationCode?: Maybe<string>;
  readonly number?: Maybe<number>;
}
