/** The row of `member`, one key per column; absent values are null, never undefined. */
import type { DateText, Provenance, SexValue } from '../shared/row-values.ts';

/**
 * Table `member`: the real-name collection form of union members (工会会员信息采集表).
 *
 * A code item holds what the form itself writes, which is the list's word: 汉族, 本科, 中共党员, 在岗.
 */
export interface MemberRow {
  /** The permanent member number; its first 12 digits name the union that issued it. */
  readonly number: string;
  /** The union the member belongs to now (组织工会, item 23); where the row lives. */
  readonly organization_code: string;
  /** 序号: the line in the union's own list. */
  readonly no: number | null;
  readonly name: string;
  readonly sex: SexValue;
  readonly birth_date: DateText | null;
  readonly ethnicity: string | null;
  readonly employment: string | null;
  readonly id_type: string | null;
  readonly id_number: string | null;
  readonly education: string | null;
  readonly skill_level: string | null;
  readonly mobile: string | null;
  readonly household_type: string | null;
  readonly domicile: string | null;
  readonly membership_change: string | null;
  readonly membership_change_on: DateText | null;
  readonly membership_change_reason: string | null;
  readonly political_status: string | null;
  readonly work_unit: string | null;
  readonly native_place: string | null;
  readonly is_migrant_worker: boolean | null;
  readonly member_card: string | null;
  readonly station_card: string | null;
  readonly birth_place: string | null;
  /** `chineseSortKey(name)`. */
  readonly name_key: string;
  /** `searchKey(name)`. */
  readonly search_key: string;
  readonly provenance: Provenance;
}
