/** The row of one union: the 44 items of the collection form and of the application for legal personality. */
import type {
  LegalPersonFormRow,
  OrganizationRow,
  UnionFormRow,
} from '../../../subgraphs/organizations/rows.ts';
import { chineseSortKey } from '../../../subgraphs/shared/names/chinese-sort-key.ts';
import { searchKey } from '../../../subgraphs/shared/names/search-key.ts';
import { type Day, dateText, plusYears, yearOf, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import { employerCreditCode, unionCreditCode } from './credit-code.ts';
import { BASIC_UNION_TYPES, type Employer } from './employer.ts';
import type { Official } from './official-records.ts';
import { fullPlace } from './places.ts';
import { NATIONAL_SEAT, type Union } from './unions.ts';

export interface UnionFacts {
  readonly union: Union;
  /** Position among all units; makes credit codes unique. */
  readonly serial: number;
  /** None for a federation, whose staff are its own employees. */
  readonly employer?: Employer;
  readonly members: number;
  readonly founded: Day;
  /** The chair first; never empty. */
  readonly officials: readonly Official[];
}

const NATIONAL_DIVISION = '100000';
const SCOPE = '维护职工合法权益，竭诚服务职工群众；组织职工参与民主管理；开展职工文化体育活动';

export function unionRow(random: Random, facts: UnionFacts, asOf: Day): OrganizationRow {
  const { union } = facts;
  return {
    code: union.code,
    parent_code: union.parent?.code ?? null,
    name: union.name,
    name_en: union.nameEn,
    level: union.level,
    kind: union.kind,
    name_key: chineseSortKey(union.name),
    search_key: searchKey(union.name),
    provenance: union.provenance,
    ...unionForm(random, facts),
    ...legalPersonForm(random, facts, asOf),
  };
}

function unionForm(random: Random, facts: UnionFacts): UnionFormRow {
  const { union, employer, members, serial } = facts;
  const chair = chairOf(facts);
  const division = divisionOf(union);
  const fullTime = facts.officials.filter(({ post }) => post.fullTime).length;
  const nature = employer?.nature ?? '社会团体';
  return {
    no: serial,
    unit_name: employer?.name ?? union.name,
    unit_uscc: employerCreditCode(nature, division, serial),
    unit_address: addressOfSeat(random, union),
    unit_district: union.place ? fullPlace(union.place) : NATIONAL_SEAT,
    unit_nature: nature,
    unit_economic_type: employer?.economicType ?? '其他经济类',
    unit_industry: employer?.industry ?? '其它',
    employees: Math.ceil(members * (1 + 0.08 * random.fraction())),
    union_name: union.name,
    union_uscc: unionCreditCode(division, serial),
    parent_union: union.parent?.code ?? null,
    founded_on: dateText(facts.founded),
    union_type: unionType(random, union),
    members,
    leader: chair.person.name.text,
    leader_phone: chair.person.mobile,
    union_short_name: union.name.replace('工会委员会', '工会'),
    union_email: `gh${union.code}@example.cn`,
    unit_zip_code: String(random.int(100_000, 859_999)),
    cadres: fullTime,
    chairman_name: chair.person.name.text,
    chairman_session: `第${random.pick(['一', '二', '三', '四', '五', '六'])}届`,
    chairman_mobile: chair.person.mobile,
    status: union.level === 'basic' && random.chance(0.03) ? random.pick(['-1', '0']) : '1',
    source: random.chance(0.7) ? '实名制采集' : '法人登记',
  };
}

function legalPersonForm(random: Random, facts: UnionFacts, asOf: Day): LegalPersonFormRow {
  const { union, founded, members } = facts;
  const chair = chairOf(facts);
  const agent = facts.officials.find(({ post }) => post.isAgent) ?? chair;
  const age = yearsBetween(founded, asOf);
  const committee = age < 3 ? founded : plusYears(asOf, -Math.min(age, 5) * random.fraction());
  const certified = union.level !== 'basic' || random.chance(0.72);
  const perMember =
    union.level === 'basic' ? 0.02 + 0.05 * random.fraction() : 0.001 + 0.002 * random.fraction();
  const money = twoDecimals(members * perMember);
  const [fixed, working, other] = [
    twoDecimals(money * random.fraction()),
    twoDecimals(0.6 + money),
    twoDecimals(money * 0.2),
  ];
  const office = random.int(12, 60);
  const activity = random.int(20, 40 + Math.min(2_000, members));
  const store = random.chance(0.4) ? random.int(8, 50) : 0;
  const address = addressOfSeat(random, union);
  return {
    registered_address: address,
    office_address: address,
    first_committee_on: dateText(founded),
    present_committee_on: dateText(committee),
    approved_by: union.parent?.name ?? null,
    approval_no: `工组〔${yearOf(founded)}〕${random.int(1, 300)}号`,
    full_time_cadres: facts.officials.filter(({ post }) => post.fullTime).length,
    balance: twoDecimals(money * 1.4 * random.fraction()),
    dues: twoDecimals(members * 0.006),
    fund_share: twoDecimals(money * 0.6),
    other_income: random.chance(0.5) ? twoDecimals(money * 0.1 * random.fraction()) : null,
    funds_fixed: fixed,
    funds_working: working,
    funds_other: other,
    funds_total: twoDecimals(fixed + working + other),
    premises_office: office,
    premises_activity: activity,
    premises_other: store,
    premises_total: office + activity + store,
    legal_certificate_no: certified ? `工法证字第${union.code}号` : null,
    business_scope: SCOPE,
    legal_representative_name: chair.person.name.text,
    legal_representative_sex: chair.person.sex,
    legal_representative_ethnicity: chair.person.ethnicity,
    legal_representative_birth_date: dateText(chair.person.birth),
    legal_representative_education: chair.person.education,
    legal_representative_political_status: chair.person.politicalStatus,
    legal_representative_union_post: chair.post.title,
    legal_representative_is_full_time: chair.post.fullTime,
    legal_representative_term_from: dateText(Math.max(committee, chair.since)),
    legal_representative_joined_on: dateText(chair.recruitment + 60),
    legal_representative_id_number: chair.person.idNumber,
    legal_representative_mobile: chair.person.mobile,
    agent_name: agent.person.name.text,
    agent_post: agent.post.title,
    agent_id_number: agent.person.idNumber,
    agent_mobile: agent.person.mobile,
    issued_on: certified ? dateText(Math.min(asOf, founded + random.int(20, 200))) : null,
  };
}

function chairOf({ officials, union }: UnionFacts): Official {
  const [chair] = officials;
  if (chair === undefined) throw new Error(`[BUG] ${union.code} has no chair`);
  return chair;
}

export const divisionOf = (union: Union): string => union.place?.code ?? NATIONAL_DIVISION;

function unionType(random: Random, { level }: Union): string {
  if (level === 'basic') return random.weighted(BASIC_UNION_TYPES);
  return level === 'national-industrial-union' ? '产业(系统)工会' : '总工会';
}

const STREETS: readonly string[] = Object.freeze([
  '人民路',
  '解放路',
  '建设路',
  '工业大道',
  '新华街',
  '中山路',
  '和平街',
  '东风路',
]);

const addressOfSeat = (random: Random, union: Union): string =>
  `${union.place ? fullPlace(union.place) : NATIONAL_SEAT}${random.pick(STREETS)}${random.int(1, 399)}号`;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
