/** The row of `organization`, one key per column; absent values are null, never undefined. */
import type { DateText, Provenance, SexValue } from '../shared/row-values.ts';

/** What an organization is in every deployment. */
export interface OrganizationIdentityRow {
  readonly code: string;
  /** The unit directly above, null at the top. It may live at another site. */
  readonly parent_code: string | null;
  readonly name: string;
  readonly name_en: string | null;
  /** The name of its level in the deployment's code scheme, e.g. `commune` or `basic-union`. */
  readonly level: string;
  /** What it is within its level, in the source's words: phường, xã, thị trấn; local, industry, basic. */
  readonly kind: string | null;
  /** Sort key of `name`: `vietnameseSortKey` or `chineseSortKey`, by the deployment's locale. */
  readonly name_key: string;
  /** `searchKey(name)`. */
  readonly search_key: string;
  readonly provenance: Provenance;
}

/** Items 1 to 26: the collection form of trade unions (工会组织信息采集表) and its system's own columns. */
export interface UnionFormRow {
  readonly no: number | null;
  readonly unit_name: string | null;
  readonly unit_uscc: string | null;
  readonly unit_address: string | null;
  readonly unit_district: string | null;
  readonly unit_nature: string | null;
  readonly unit_economic_type: string | null;
  readonly unit_industry: string | null;
  readonly employees: number | null;
  readonly union_name: string | null;
  readonly union_uscc: string | null;
  /** Code of the superior union; equal to `parent_code` unless an industrial union leads as well. */
  readonly parent_union: string | null;
  readonly founded_on: DateText | null;
  readonly union_type: string | null;
  readonly members: number | null;
  readonly leader: string | null;
  readonly leader_phone: string | null;
  readonly union_short_name: string | null;
  readonly union_email: string | null;
  readonly unit_zip_code: string | null;
  readonly cadres: number | null;
  readonly chairman_name: string | null;
  readonly chairman_session: string | null;
  readonly chairman_mobile: string | null;
  /** `-1` waiting, `0` rejected, `1` passed. */
  readonly status: string | null;
  readonly source: string | null;
}

/** Items 27 to 44: the application for legal personality of a union (工会法人资格申请登记表). */
export interface LegalPersonFormRow {
  readonly registered_address: string | null;
  readonly office_address: string | null;
  readonly first_committee_on: DateText | null;
  readonly present_committee_on: DateText | null;
  readonly approved_by: string | null;
  readonly approval_no: string | null;
  readonly full_time_cadres: number | null;
  /** Money in ten thousand yuan (万元), two decimals. */
  readonly balance: number | null;
  readonly dues: number | null;
  readonly fund_share: number | null;
  readonly other_income: number | null;
  readonly funds_fixed: number | null;
  readonly funds_working: number | null;
  readonly funds_other: number | null;
  readonly funds_total: number | null;
  /** Premises in square metres, two decimals. */
  readonly premises_office: number | null;
  readonly premises_activity: number | null;
  readonly premises_other: number | null;
  readonly premises_total: number | null;
  readonly legal_certificate_no: string | null;
  readonly business_scope: string | null;
  readonly legal_representative_name: string | null;
  readonly legal_representative_sex: SexValue | null;
  readonly legal_representative_ethnicity: string | null;
  readonly legal_representative_birth_date: DateText | null;
  readonly legal_representative_education: string | null;
  readonly legal_representative_political_status: string | null;
  readonly legal_representative_union_post: string | null;
  /** True for a full-time post (专职), false for a part-time one (兼职). */
  readonly legal_representative_is_full_time: boolean | null;
  readonly legal_representative_term_from: DateText | null;
  readonly legal_representative_joined_on: DateText | null;
  readonly legal_representative_id_number: string | null;
  readonly legal_representative_mobile: string | null;
  readonly agent_name: string | null;
  readonly agent_post: string | null;
  readonly agent_id_number: string | null;
  readonly agent_mobile: string | null;
  readonly issued_on: DateText | null;
}

/** Table `organization`; outside the unions' deployment every form column is null. */
export interface OrganizationRow extends OrganizationIdentityRow, UnionFormRow, LegalPersonFormRow {}
