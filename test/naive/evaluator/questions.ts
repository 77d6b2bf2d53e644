/** The fields that speak of many rows, and how. */
import type { Relation } from '../world/policies.ts';

export interface QuestionField {
  readonly relation: Relation;
  readonly kind: 'SEARCH' | 'NUMBERS';
  /** The measure that the field itself is, when it is a single number. */
  readonly measure?: string;
}

/** A number that counts rows is a measure that reads nothing, so it needs no name. */
export const QUESTIONS: Readonly<Record<string, QuestionField>> = {
  'Query.organizationSearch': { relation: 'Organization', kind: 'SEARCH' },
  'Query.personSearch': { relation: 'Person', kind: 'SEARCH' },
  'Query.memberSearch': { relation: 'Member', kind: 'SEARCH' },
  'Query.personStatistics': { relation: 'Person', kind: 'NUMBERS' },
  'Query.memberStatistics': { relation: 'Member', kind: 'NUMBERS' },
  'Query.highestSalary': { relation: 'Person', kind: 'NUMBERS', measure: 'salarySum' },
  'Organization.people': { relation: 'Person', kind: 'SEARCH' },
  'Organization.peopleCount': { relation: 'Person', kind: 'NUMBERS', measure: 'count' },
  'Organization.lowestSalary': { relation: 'Person', kind: 'NUMBERS', measure: 'salarySum' },
  'Organization.memberStatistics': { relation: 'Member', kind: 'NUMBERS' },
};

/** Entity type → the relation whose rules speak of it. */
export const RELATION_OF: Readonly<Record<string, Relation>> = {
  Person: 'Person',
  Member: 'Member',
  Organization: 'Organization',
};
