/** The officials of a union: posts by level, and one person for each. */
import type { Random } from '../random/random.ts';
import type { Union, UnionLevel } from './unions.ts';

export interface UnionPost {
  /** Union, then a serial of three digits. */
  readonly code: string;
  readonly title: string;
  readonly duty: string;
  readonly fullTime: boolean;
  /** The official who deals with papers stands for the union as its agent (经办人). */
  readonly isAgent: boolean;
}

interface PostKind {
  readonly title: string;
  readonly duty: string;
}

const CHAIR: PostKind = { title: '主席', duty: '主持工会全面工作' };
const DEPUTY: PostKind = { title: '副主席', duty: '协助主席工作，分管基层组织建设' };
const OFFICE: PostKind = { title: '办公室主任', duty: '综合协调、文秘与信息' };
const SECTIONS: readonly PostKind[] = Object.freeze([
  { title: '组织部部长', duty: '基层组织建设与会员管理' },
  { title: '法律工作部部长', duty: '维护职工合法权益' },
  { title: '女职工委员会主任', duty: '女职工权益保护' },
  { title: '财务部部长', duty: '工会经费收缴与管理' },
  { title: '经费审查委员会主任', duty: '经费审查监督' },
  { title: '宣传教育部部长', duty: '职工思想教育与文化活动' },
  { title: '劳动和经济工作部部长', duty: '劳动竞赛与技能提升' },
]);
const CADRE: PostKind = { title: '干部', duty: '会员实名制数据采集与维护' };
const TREASURER: PostKind = { title: '财务委员', duty: '工会经费管理' };
const MEMBER: PostKind = { title: '组织委员', duty: '会员会籍管理' };

const STAFFING: Readonly<Record<Exclude<UnionLevel, 'basic'>, readonly PostKind[]>> = {
  national: [CHAIR, DEPUTY, DEPUTY, DEPUTY, OFFICE, ...SECTIONS, CADRE, CADRE, CADRE],
  'national-industrial-union': [CHAIR, DEPUTY, OFFICE, CADRE],
  province: [CHAIR, DEPUTY, DEPUTY, OFFICE, ...SECTIONS.slice(0, 5), CADRE, CADRE],
  city: [CHAIR, DEPUTY, OFFICE, ...SECTIONS.slice(0, 2), CADRE],
  county: [CHAIR, DEPUTY, OFFICE, CADRE],
  township: [CHAIR, CADRE],
};

export function postsOf(union: Union, members: number): readonly UnionPost[] {
  const kinds = union.level === 'basic' ? committee(members) : STAFFING[union.level];
  const fullTime = union.level !== 'basic' || members >= 200;
  return kinds.map(({ title, duty }, i) => ({
    code: `${union.code}${String(i + 1).padStart(3, '0')}`,
    title,
    duty,
    fullTime,
    isAgent: i === kinds.length - 1,
  }));
}

/** 工会法: a union of 25 members or more elects a committee. */
const committee = (members: number): readonly PostKind[] =>
  members >= 25 ? [CHAIR, MEMBER, TREASURER] : [CHAIR];

/** Ages of those who hold such a post. */
export const agesOf = (
  random: Random,
  { title }: UnionPost,
): { readonly youngest: number; readonly oldest: number } =>
  title === '主席' || title === '副主席'
    ? { youngest: 42, oldest: 59 }
    : { youngest: 24 + random.int(0, 6), oldest: 58 };
