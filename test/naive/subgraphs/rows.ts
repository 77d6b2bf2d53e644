/** Rows of the test's own relations, as they are stored; absent values are null. */

export interface OrganizationRow {
  readonly code: string;
  readonly parent_code: string | null;
  readonly name: string;
  readonly level: string | null;
  readonly email: string | null;
  readonly founded_on: string | null;
  readonly budget: number | null;
}

export interface PersonRow {
  readonly code: string;
  readonly organization_code: string;
  readonly name: string;
  readonly sex: string;
  readonly birth_date: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly id_number: string | null;
  readonly grade: string | null;
  readonly salary: number | null;
  readonly home_street: string | null;
  readonly home_town: string | null;
  readonly tags: readonly string[] | null;
}

export interface SkillRow {
  readonly person_code: string;
  readonly ordinal: number;
  readonly title: string;
  readonly years: number | null;
}

export interface MemberRow {
  readonly number: string;
  readonly organization_code: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: string | null;
  readonly active: boolean | null;
  readonly joined_on: string | null;
  readonly dues: number | null;
}
