/** Which fields of the rows each word of a question gives away, and by which words it says where; written down by hand. */
import type { Relation } from '../world/policies.ts';

export interface Words {
  readonly relation: Relation;
  /** Word of the filter → field that it reads; words that say where read nothing. */
  readonly filter: Readonly<Record<string, string>>;
  /** Words of the filter that hold codes of rows. */
  readonly codes: 'code' | 'number';
  /** Value of the order → field. */
  readonly order: Readonly<Record<string, string>>;
  readonly usual: string;
  readonly key: string;
  /** Value of the dimension → field. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Field of the statistics and of their groups → field of the rows; what merely counts rows is absent. */
  readonly measures: Readonly<Record<string, string>>;
}

const person: Words = {
  relation: 'Person',
  filter: { name: 'name', sex: 'sex', birthDate: 'birthDate', grade: 'grade' },
  codes: 'code',
  order: { NAME: 'name', CODE: 'code', UNIT: 'organizationCode', BIRTH_DATE: 'birthDate', SALARY: 'salary' },
  usual: 'NAME',
  key: 'CODE',
  dimensions: { UNIT: 'organizationCode', SEX: 'sex', GRADE: 'grade', BIRTH_YEAR: 'birthDate' },
  measures: {
    women: 'sex',
    averageSalary: 'salary',
    salarySum: 'salary',
    salaryCount: 'salary',
    oldest: 'birthDate',
  },
};

const member: Words = {
  relation: 'Member',
  filter: { name: 'name', kind: 'kind', active: 'active', joinedOn: 'joinedOn' },
  codes: 'number',
  order: { NAME: 'name', NUMBER: 'number', UNIT: 'organizationCode', JOINED_ON: 'joinedOn', DUES: 'dues' },
  usual: 'NAME',
  key: 'NUMBER',
  dimensions: { UNIT: 'organizationCode', KIND: 'kind', ACTIVE: 'active', JOINED_YEAR: 'joinedOn' },
  measures: { duesSum: 'dues', latest: 'joinedOn' },
};

const organization: Words = {
  relation: 'Organization',
  filter: { name: 'name', level: 'level', foundedOn: 'foundedOn' },
  codes: 'code',
  order: { NAME: 'name', CODE: 'code', FOUNDED_ON: 'foundedOn', BUDGET: 'budget' },
  usual: 'NAME',
  key: 'CODE',
  dimensions: {},
  measures: {},
};

export const WORDS: Readonly<Record<Relation, Words>> = {
  Person: person,
  Member: member,
  Organization: organization,
};

export const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
