/** What is usual for a post: who holds it, how old, with what education and standing. */
import { type Weighted, weightedOf } from '../random/weighted.ts';

export type Role =
  /** Leads a department or a district. */
  | 'leader'
  | 'deputy-leader'
  /** Leads an office of a department or a district. */
  | 'head'
  | 'deputy-head'
  | 'specialist'
  /** A contract employee of an office. */
  | 'employee'
  /** An elected official of a commune (cán bộ cấp xã). */
  | 'commune-official'
  /** A civil servant of a commune (công chức cấp xã). */
  | 'commune-servant';

export type Qualification = 'TS' | 'ThS' | 'ĐH' | 'CĐ' | 'TC' | 'SC';
export type Theory = 'CN' | 'CC' | 'TC' | 'SC' | 'none';

export interface Profile {
  readonly youngest: number;
  readonly oldest: number;
  readonly men: number;
  readonly partyMembers: number;
  readonly qualification: Weighted<Qualification>;
  readonly theory: Weighted<Theory>;
  /** Group of the highest rank that people in such posts reach. */
  readonly highestGroup: 'CVCC' | 'CVC' | 'CV';
  /** Phụ cấp chức vụ; 0 is none. */
  readonly allowance: number;
}

export const PROFILES: Readonly<Record<Role, Profile>> = Object.freeze({
  leader: {
    youngest: 44,
    oldest: 59,
    men: 0.88,
    partyMembers: 1,
    qualification: weightedOf<Qualification>({ TS: 6, ThS: 44, ĐH: 50, CĐ: 0, TC: 0, SC: 0 }),
    theory: weightedOf<Theory>({ CN: 25, CC: 75, TC: 0, SC: 0, none: 0 }),
    highestGroup: 'CVCC',
    allowance: 0.9,
  },
  'deputy-leader': {
    youngest: 40,
    oldest: 59,
    men: 0.82,
    partyMembers: 1,
    qualification: weightedOf<Qualification>({ TS: 4, ThS: 40, ĐH: 56, CĐ: 0, TC: 0, SC: 0 }),
    theory: weightedOf<Theory>({ CN: 12, CC: 85, TC: 3, SC: 0, none: 0 }),
    highestGroup: 'CVC',
    allowance: 0.7,
  },
  head: {
    youngest: 36,
    oldest: 59,
    men: 0.74,
    partyMembers: 0.97,
    qualification: weightedOf<Qualification>({ TS: 1, ThS: 28, ĐH: 71, CĐ: 0, TC: 0, SC: 0 }),
    theory: weightedOf<Theory>({ CN: 4, CC: 56, TC: 38, SC: 2, none: 0 }),
    highestGroup: 'CVC',
    allowance: 0.5,
  },
  'deputy-head': {
    youngest: 33,
    oldest: 58,
    men: 0.68,
    partyMembers: 0.92,
    qualification: weightedOf<Qualification>({ TS: 0, ThS: 26, ĐH: 73, CĐ: 1, TC: 0, SC: 0 }),
    theory: weightedOf<Theory>({ CN: 1, CC: 25, TC: 66, SC: 6, none: 2 }),
    highestGroup: 'CVC',
    allowance: 0.3,
  },
  specialist: {
    youngest: 24,
    oldest: 59,
    men: 0.56,
    partyMembers: 0.66,
    qualification: weightedOf<Qualification>({ TS: 0, ThS: 14, ĐH: 74, CĐ: 6, TC: 6, SC: 0 }),
    theory: weightedOf<Theory>({ CN: 0, CC: 4, TC: 36, SC: 26, none: 34 }),
    highestGroup: 'CV',
    allowance: 0,
  },
  employee: {
    youngest: 23,
    oldest: 58,
    men: 0.62,
    partyMembers: 0.35,
    qualification: weightedOf<Qualification>({ TS: 0, ThS: 0, ĐH: 14, CĐ: 16, TC: 44, SC: 26 }),
    theory: weightedOf<Theory>({ CN: 0, CC: 0, TC: 5, SC: 25, none: 70 }),
    highestGroup: 'CV',
    allowance: 0,
  },
  'commune-official': {
    youngest: 28,
    oldest: 60,
    men: 0.76,
    partyMembers: 0.98,
    qualification: weightedOf<Qualification>({ TS: 0, ThS: 2, ĐH: 56, CĐ: 5, TC: 32, SC: 5 }),
    theory: weightedOf<Theory>({ CN: 0, CC: 6, TC: 82, SC: 8, none: 4 }),
    highestGroup: 'CV',
    allowance: 0.2,
  },
  'commune-servant': {
    youngest: 24,
    oldest: 59,
    men: 0.6,
    partyMembers: 0.78,
    qualification: weightedOf<Qualification>({ TS: 0, ThS: 2, ĐH: 64, CĐ: 8, TC: 26, SC: 0 }),
    theory: weightedOf<Theory>({ CN: 0, CC: 1, TC: 58, SC: 21, none: 20 }),
    highestGroup: 'CV',
    allowance: 0,
  },
});
