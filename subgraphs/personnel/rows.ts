/** The row of `staff`: the single-valued items of form 2C-BNV/2008, one key per column. */
import type { DateText, Provenance, SexValue } from '../shared/row-values.ts';

/** Items 0 to 13: who the person is and what the person does. */
export interface StaffIdentityRow {
  /** Item 0c, and the unique key. */
  readonly code: string;
  /** Item 0b: the unit that employs the person; where the row lives. */
  readonly organization_code: string;
  readonly managing_agency: string | null;
  readonly full_name: string;
  readonly other_name: string | null;
  readonly birth_date: DateText | null;
  readonly sex: SexValue;
  /** The name of the ethnic group as the form writes it: `Kinh`, `汉族`. */
  readonly ethnicity: string | null;
  /** In words, `Không` when none. */
  readonly religion: string | null;
  readonly occupation_before: string | null;
  readonly recruitment_date: DateText | null;
  readonly recruiting_agency: string | null;
  readonly main_duty: string | null;
  /** `vietnameseSortKey(full_name)` or `chineseSortKey(full_name)`, by the deployment's locale. */
  readonly name_key: string;
  /** `searchKey(full_name)`. */
  readonly search_key: string;
  readonly provenance: Provenance;
}

/** Items 4, 5, 8, 9. `detail` is house, street or hamlet; the rest are names of units. */
export interface StaffAddressRow {
  readonly birth_place_detail: string | null;
  readonly birth_place_commune: string | null;
  readonly birth_place_district: string | null;
  readonly birth_place_province: string | null;
  readonly native_place_detail: string | null;
  readonly native_place_commune: string | null;
  readonly native_place_district: string | null;
  readonly native_place_province: string | null;
  readonly permanent_residence_detail: string | null;
  readonly permanent_residence_commune: string | null;
  readonly permanent_residence_district: string | null;
  readonly permanent_residence_province: string | null;
  readonly current_residence_detail: string | null;
  readonly current_residence_commune: string | null;
  readonly current_residence_district: string | null;
  readonly current_residence_province: string | null;
}

/** Items 14 and 15: rank, pay, education. Codes are those of `vn_ranks.csv` and `vn_code_lists.csv`. */
export interface StaffGradeRow {
  /** The rank's name: `Chuyên viên`. */
  readonly rank: string | null;
  /** `01.003`. */
  readonly rank_code: string | null;
  readonly pay_step: number | null;
  readonly pay_coefficient: number | null;
  readonly pay_from: DateText | null;
  readonly position_allowance: number | null;
  readonly other_allowance: number | null;
  /** Class reached / classes of the system: `12/12`. */
  readonly general_education: string | null;
  /** List `qualification`: `ThS`. */
  readonly qualification: string | null;
  /** The field of that qualification, in words. */
  readonly qualification_field: string | null;
  /** List `political_theory`: `CC`. */
  readonly political_theory: string | null;
  /** List `state_management`: `CVC`. */
  readonly state_management: string | null;
  /** List `computer_level`: `CC`. */
  readonly computer_skill: string | null;
}

/** Items 16 to 26 and 32: party, army, honours, health, identity, assessment. */
export interface StaffStatusRow {
  readonly party_join_date: DateText | null;
  readonly party_official_date: DateText | null;
  readonly enlistment_date: DateText | null;
  readonly discharge_date: DateText | null;
  readonly military_rank: string | null;
  readonly honorary_title: string | null;
  readonly strength: string | null;
  readonly health: string | null;
  readonly height_cm: number | null;
  readonly weight_kg: number | null;
  /** `A`, `B`, `AB`, `O`. */
  readonly blood_group: string | null;
  /** `1/4` to `4/4`. */
  readonly war_invalid_grade: string | null;
  readonly policy_family: string | null;
  readonly id_number: string | null;
  readonly id_issue_date: DateText | null;
  readonly social_insurance_no: string | null;
  readonly assessment: string | null;
}

/** Table `staff`. */
export interface StaffRow extends StaffIdentityRow, StaffAddressRow, StaffGradeRow, StaffStatusRow {}
