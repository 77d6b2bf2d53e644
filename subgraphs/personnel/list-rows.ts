/** The rows of the list items of form 2C-BNV/2008: one child table per list, keyed by person and line. */
import type { DateText, MonthText } from '../shared/row-values.ts';

/** Every list row belongs to one person and has a line number, from 1, in the order of the form. */
export interface StaffListRow {
  readonly staff_code: string;
  readonly ordinal: number;
}

/** Table `staff_position` (item 12), the main position first. */
export interface StaffPositionRow extends StaffListRow {
  /** Commune title code 01–18 where there is one (`qb_commune_titles.csv`). */
  readonly title_code: string | null;
  readonly title: string;
  /** Whose position it is. */
  readonly body: 'STATE' | 'PARTY' | 'MASS_ORGANIZATION';
  /** `searchKey(title)`. */
  readonly search_key: string;
}

/** Table `staff_foreign_language` (item 15.5). */
export interface StaffForeignLanguageRow extends StaffListRow {
  readonly language: string;
  /** List `language_level`. */
  readonly level: string | null;
}

/** Table `staff_socio_political_org` (item 17). */
export interface StaffSocioPoliticalOrgRow extends StaffListRow {
  readonly organization: string;
  readonly joined_on: DateText | null;
  readonly duty: string | null;
}

/** Table `staff_reward` (item 21). */
export interface StaffRewardRow extends StaffListRow {
  readonly form: string;
  readonly year: number | null;
}

/** Table `staff_discipline` (item 22). */
export interface StaffDisciplineRow extends StaffListRow {
  readonly body: 'STATE' | 'PARTY' | 'MASS_ORGANIZATION';
  readonly form: string;
  readonly year: number | null;
}

/** Table `staff_training` (item 27). */
export interface StaffTrainingRow extends StaffListRow {
  readonly school: string;
  readonly field: string | null;
  readonly from_month: MonthText | null;
  readonly to_month: MonthText | null;
  /** List `study_form`: `CQ`, `TC`, `CT`, `BD`. */
  readonly study_form: string | null;
  readonly diploma: string | null;
}

/** Table `staff_career` (item 28). */
export interface StaffCareerRow extends StaffListRow {
  readonly from_month: MonthText | null;
  readonly to_month: MonthText | null;
  /** Title, position and unit, as one sentence of the form. */
  readonly description: string;
}

/** Table `staff_personal_history` (item 29). */
export interface StaffPersonalHistoryRow extends StaffListRow {
  readonly text: string;
}

/** Table `staff_family` (items 30a and 30b). */
export interface StaffFamilyRow extends StaffListRow {
  /** `OWN` is item 30a, `SPOUSE` item 30b; line numbers run through both. */
  readonly side: 'OWN' | 'SPOUSE';
  readonly relation: string;
  readonly full_name: string;
  readonly birth_year: number | null;
  /** Native place, occupation, position, unit, address, in words. */
  readonly details: string | null;
}

/** Table `staff_pay_history` (item 31). */
export interface StaffPayHistoryRow extends StaffListRow {
  readonly from_month: MonthText;
  readonly rank_code: string | null;
  readonly pay_step: number | null;
  readonly pay_coefficient: number | null;
}

/** Which row each child table holds. */
export interface StaffListTables {
  readonly staff_position: StaffPositionRow;
  readonly staff_foreign_language: StaffForeignLanguageRow;
  readonly staff_socio_political_org: StaffSocioPoliticalOrgRow;
  readonly staff_reward: StaffRewardRow;
  readonly staff_discipline: StaffDisciplineRow;
  readonly staff_training: StaffTrainingRow;
  readonly staff_career: StaffCareerRow;
  readonly staff_personal_history: StaffPersonalHistoryRow;
  readonly staff_family: StaffFamilyRow;
  readonly staff_pay_history: StaffPayHistoryRow;
}
