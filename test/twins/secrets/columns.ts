/**
 * Which columns a row at REDUCED shows, which of them through a mask, and which may be counted by: the sources read a
 * second time (S-30 of qb_seed_issues.csv, cn_personal_info_masking.csv and the forms of the unions).
 */
import type { TableName } from '../change/rows.ts';

/** So many characters at either end are shown, a year, the first letter and the domain, or an address to its county. */
export type MaskOf = readonly [first: number, last: number] | 'year' | 'email' | 'county';

export interface ReducedColumns {
  readonly shown: readonly string[];
  readonly masked: Readonly<Record<string, MaskOf>>;
}

/** Lists of a person that are shown at REDUCED; all others are hidden. */
export const SHOWN_LISTS: readonly string[] = ['staff_position'];

const POST = `code organization_code managing_agency sex rank rank_code qualification qualification_field
  political_theory state_management recruitment_date provenance`;
const UNIT = 'code parent_code name name_en level kind founded_on members name_key search_key provenance';
const TRAINING: Readonly<Record<'course' | 'attendance', ReducedColumns>> = {
  course:
    columns(`course_key organization_code number title kind_id topics hours fee starts_on ends_on open certified
    search_key`),
  attendance:
    columns(`attendance_key staff_code organization_code course_key course_organization_code course_number
    hours score passed attended_on remark`),
};

function columns(shown: string, masked: ReducedColumns['masked'] = {}): ReducedColumns {
  return { shown: shown.split(/\s+/), masked };
}

export const REDUCED_COLUMNS: Readonly<Record<string, Readonly<Record<TableName, ReducedColumns>>>> = {
  'quang-binh': {
    ...TRAINING,
    staff: columns(`${POST} full_name name_key search_key`),
    organization: columns(UNIT),
    member: columns(''),
  },
  'trade-unions': {
    ...TRAINING,
    staff: columns(`${POST} main_duty`, { full_name: [1, 0], birth_date: 'year', id_number: [6, 4] }),
    organization: columns(
      `${UNIT} no unit_name unit_uscc unit_address unit_district unit_nature unit_economic_type unit_industry
        employees union_name union_uscc parent_union union_type union_short_name unit_zip_code cadres chairman_session
        status source registered_address office_address first_committee_on present_committee_on approved_by approval_no
        full_time_cadres balance dues fund_share other_income funds_fixed funds_working funds_other funds_total
        premises_office premises_activity premises_other premises_total legal_certificate_no business_scope issued_on`,
      {
        leader: [1, 0],
        leader_phone: [3, 4],
        union_email: 'email',
        chairman_name: [1, 0],
        chairman_mobile: [3, 4],
      },
    ),
    member: columns(
      `number organization_code no sex employment id_type education skill_level household_type membership_change
        membership_change_on work_unit is_migrant_worker provenance`,
      {
        name: [1, 0],
        birth_date: 'year',
        id_number: [6, 4],
        mobile: [3, 4],
        domicile: 'county',
        native_place: 'county',
        birth_place: 'county',
        member_card: [0, 4],
        station_card: [0, 4],
      },
    ),
  },
};

/** Of what units release numbers by: the columns of which only the year is in a number. Its days may be others. */
export const COUNTED_BY_YEAR: readonly string[] = ['birth_date'];

/** What units release numbers by. A number divided by one of them, and by sex at most, is the same after an exchange. */
export const COUNTED_COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  staff: `birth_date ethnicity rank_code qualification political_theory state_management party_join_date
    recruitment_date`.split(/\s+/),
  member:
    `birth_date ethnicity employment education skill_level political_status household_type is_migrant_worker
    membership_change membership_change_on`.split(/\s+/),
  organization: [],
  course: [],
  attendance: [],
};
