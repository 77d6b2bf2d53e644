import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SiteReference } from '../../shared/types.ts';
import type { PageInfoSource } from '../../shared/connection/connection.ts';
import type { OwnCoverage } from '../../shared/connection/coverage.ts';
import type { OrganizationSource, StaffConnectionSource, StaffStatisticsSource, StaffGroupSource, AddressSource } from '../sources.ts';
import type { StaffRow } from '../rows.ts';
import type { StaffPositionRow, StaffForeignLanguageRow, StaffSocioPoliticalOrgRow, StaffRewardRow, StaffDisciplineRow, StaffTrainingRow, StaffCareerRow, StaffFamilyRow, StaffPayHistoryRow } from '../list-rows.ts';
import type { PersonnelContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, `YYYY-MM-DD`, of the years 0001 to 9999. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 in UTC. */
  DateTime: { input: Date; output: Date; }
  /** Code of an organization; its segments are those of the deployment's code scheme. */
  OrganizationCode: { input: string; output: string; }
  /** Personnel code (mã cán bộ); its segments are those of the deployment's code scheme. */
  StaffCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** How much of a row the caller sees. */
export type Access =
  /** All of it. */
  | 'FULL'
  /** What the policy shows outside of one's own unit: some fields are masked, others are null. */
  | 'REDUCED';

/** An address of items 4, 5, 8 and 9. */
export type Address = {
  /** Xã, phường, thị trấn: commune. */
  readonly commune?: Maybe<Scalars['String']['output']>;
  /** Số nhà, đường, thôn: house, street or hamlet. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** Huyện, thị xã, thành phố: district. */
  readonly district?: Maybe<Scalars['String']['output']>;
  /** Tỉnh, thành phố: province. */
  readonly province?: Maybe<Scalars['String']['output']>;
};

/** From one age to another in completed years, both included; an end that is absent is open. */
export type AgeRange = {
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  readonly to?: InputMaybe<Scalars['Int']['input']>;
};

/** A line of item 28, quá trình công tác. */
export type CareerStep = {
  /** Chức danh, chức vụ, đơn vị công tác: title, position and unit. */
  readonly description: Scalars['String']['output'];
  /** Từ tháng, năm: from, `YYYY-MM`. */
  readonly fromMonth?: Maybe<Scalars['String']['output']>;
  /** Đến tháng, năm: to, `YYYY-MM`. */
  readonly toMonth?: Maybe<Scalars['String']['output']>;
};

/** Which sites were expected to answer, and what became of each. */
export type Coverage = {
  /** Whether every expected site answered, on this page and on the pages before it. */
  readonly complete: Scalars['Boolean']['output'];
  readonly sites: ReadonlyArray<SiteCoverage>;
};

/** From one date to another, both included; an end that is absent is open. */
export type DateRange = {
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A line of item 22, kỷ luật. */
export type Discipline = {
  readonly body: StateBody;
  readonly form: Scalars['String']['output'];
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** A line of item 15.5, ngoại ngữ. */
export type ForeignLanguage = {
  readonly language: Scalars['String']['output'];
  readonly level?: Maybe<Scalars['String']['output']>;
};

/** Ways to make one answer of several; docs/fragment-directives.md says when each one fits. */
export type Gather =
  /** True when it is false nowhere. */
  | 'ALL'
  /** True when it is true anywhere. */
  | 'ANY'
  /** The sum of `sum` over the sum of `count`, never an average of averages. */
  | 'AVERAGE'
  /** Edges are interleaved by cursor, `pageInfo` is worked out again, `totalCount` is added up. */
  | 'CONNECTION'
  /** What the first site has to say that has anything to say. */
  | 'FIRST'
  /** Buckets with equal keys become one, each of their fields by its own `@gather`. */
  | 'GROUPS'
  /** The sites' lists one after the other. */
  | 'LIST'
  /** The greatest; numbers by value, texts byte by byte. */
  | 'MAX'
  /** The least; numbers by value, texts byte by byte. */
  | 'MIN'
  /** Added up. */
  | 'SUM';

export type Organization = {
  readonly code: Scalars['OrganizationCode']['output'];
  /** The unit directly above; null at the top, and when the caller may not see it. */
  readonly parent?: Maybe<Organization>;
  readonly parentCode?: Maybe<Scalars['OrganizationCode']['output']>;
  /** The staff of the unit and of everything below it. */
  readonly staff?: Maybe<StaffConnection>;
  /** How many staff the unit and everything below it have. */
  readonly staffCount?: Maybe<Scalars['Int']['output']>;
};


export type OrganizationStaffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StaffFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<StaffOrder>>;
};

export type PageInfo = {
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A line of item 31, quá trình lương. */
export type PayStep = {
  /** Tháng, năm: from, `YYYY-MM`. */
  readonly fromMonth: Scalars['String']['output'];
  /** Hệ số lương: coefficient. */
  readonly payCoefficient?: Maybe<Scalars['Float']['output']>;
  /** Bậc: step. */
  readonly payStep?: Maybe<Scalars['Int']['output']>;
  /** Mã ngạch: rank code. */
  readonly rankCode?: Maybe<Scalars['String']['output']>;
};

/** Where a row's content comes from. */
export type Provenance =
  /** Made up, so that there is something to show. */
  | 'INVENTED'
  /** Copied from a published source. */
  | 'REFERENCE';

/** Item 15.2, trình độ chuyên môn cao nhất. */
export type Qualification = {
  /** Code of the list of qualifications: TS, ThS, ĐH, CĐ, TC, SC. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Chuyên ngành: the field of study. */
  readonly field?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** One person by the personnel code; null when there is none that the caller may see. */
  readonly staff?: Maybe<Staff>;
  /** The staff that fit the filter, page by page, in one order over all sites. */
  readonly staffSearch?: Maybe<StaffConnection>;
  /**
   * How many staff fit the filter, and what else can be said of them together: of all, and of each group.
   * Who is in no group of a dimension, because the item is not filled in, is in the group without that key.
   */
  readonly staffStatistics?: Maybe<StaffStatistics>;
};


export type QueryStaffArgs = {
  code: Scalars['StaffCode']['input'];
};


export type QueryStaffSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StaffFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<StaffOrder>>;
};


export type QueryStaffStatisticsArgs = {
  by: ReadonlyArray<StaffDimension>;
  filter?: InputMaybe<StaffFilter>;
};

/** A line of item 30, quan hệ gia đình. */
export type Relative = {
  /** Năm sinh: year of birth. */
  readonly birthYear?: Maybe<Scalars['Int']['output']>;
  /** Quê quán, nghề nghiệp, chức danh, đơn vị công tác, nơi ở: native place, work and address. */
  readonly details?: Maybe<Scalars['String']['output']>;
  /** Họ và tên: full name. */
  readonly fullName: Scalars['String']['output'];
  /** Mối quan hệ: relation. */
  readonly relation: Scalars['String']['output'];
};

/** A line of item 21, khen thưởng. */
export type Reward = {
  readonly form: Scalars['String']['output'];
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** Sex, one vocabulary for the Vietnamese list (01 nam, 02 nữ) and GB/T 2261.1 (0, 1, 2, 9). */
export type Sex =
  /** Nữ; 女性. */
  | 'FEMALE'
  /** Nam; 男性. */
  | 'MALE'
  /** 未知的性别: not known. */
  | 'UNKNOWN'
  /** 未说明的性别: not stated. */
  | 'UNSTATED';

/** A place with its own database, run by its owner. */
export type Site = {
  readonly id: Scalars['ID']['output'];
};

/** What became of one site in one answer. */
export type SiteCoverage = {
  /** When the site read its rows. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** A stable error code, when the site did not answer. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** How many rows of this answer came from the site. */
  readonly rows?: Maybe<Scalars['Int']['output']>;
  readonly site: Scalars['ID']['output'];
  readonly status: SiteStatus;
  readonly tookMs?: Maybe<Scalars['Float']['output']>;
};

export type SiteStatus =
  | 'ANSWERED'
  | 'FAILED'
  /** It was missing on an earlier page of this connection. */
  | 'MISSED_EARLIER'
  /** It did not answer, and sites with copies of all its rows did: nothing is missing. */
  | 'REPLACED'
  | 'TIMED_OUT'
  | 'UNREACHABLE';

/** A line of item 17, tổ chức chính trị - xã hội. */
export type SocioPoliticalOrg = {
  readonly duty?: Maybe<Scalars['String']['output']>;
  readonly joinedOn?: Maybe<Scalars['Date']['output']>;
  readonly organization: Scalars['String']['output'];
};

export type SortDirection =
  /** Absent values come last. */
  | 'ASC'
  /** Absent values come first. */
  | 'DESC';

/** A cadre, civil servant or public employee (cán bộ, công chức, viên chức), by form 2C-BNV/2008. */
export type Staff = {
  /** How much of this row the caller sees; what is null in a reduced row may be there all the same. */
  readonly access: Access;
  /** When the site read this row. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Item 32, nhận xét, đánh giá của cơ quan, đơn vị quản lý và sử dụng: assessment. */
  readonly assessment?: Maybe<Scalars['String']['output']>;
  /** Item 3a, sinh ngày ... tháng ... năm: date of birth. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** Item 4, nơi sinh: place of birth. */
  readonly birthPlace?: Maybe<Address>;
  /** Item 23d, nhóm máu: blood group. */
  readonly bloodGroup?: Maybe<Scalars['String']['output']>;
  /** Item 28, tóm tắt quá trình công tác: career. */
  readonly careers?: Maybe<ReadonlyArray<CareerStep>>;
  readonly code: Scalars['StaffCode']['output'];
  /** Item 15.6, tin học: computer skill. */
  readonly computerSkill?: Maybe<Scalars['String']['output']>;
  /** Item 9, nơi ở hiện nay: present residence. */
  readonly currentResidence?: Maybe<Address>;
  /** Item 18b, ngày xuất ngũ: date of discharge. */
  readonly dischargeDate?: Maybe<Scalars['Date']['output']>;
  /** Item 22, kỷ luật: disciplines. */
  readonly disciplines?: Maybe<ReadonlyArray<Discipline>>;
  /** Item 0b, cơ quan, đơn vị sử dụng CBCC: agency that employs the person. */
  readonly employingAgency?: Maybe<Organization>;
  /** Item 18a, ngày nhập ngũ: date of enlistment. */
  readonly enlistmentDate?: Maybe<Scalars['Date']['output']>;
  /** Item 6, dân tộc: ethnic group, by name. */
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  /** Item 30a, quan hệ gia đình, về bản thân: relatives of the person. */
  readonly familyOwn?: Maybe<ReadonlyArray<Relative>>;
  /** Item 30b, quan hệ gia đình, về bên vợ (hoặc chồng): relatives of the spouse. */
  readonly familySpouse?: Maybe<ReadonlyArray<Relative>>;
  /** Item 15.5, ngoại ngữ: foreign languages. */
  readonly foreignLanguages?: Maybe<ReadonlyArray<ForeignLanguage>>;
  /** Item 1, họ và tên khai sinh: full name at birth. */
  readonly fullName: Scalars['String']['output'];
  /** Item 15.1, trình độ giáo dục phổ thông: general education, class reached of the classes of the system. */
  readonly generalEducation?: Maybe<Scalars['String']['output']>;
  /** Item 23a, tình trạng sức khỏe: state of health. */
  readonly health?: Maybe<Scalars['String']['output']>;
  /** Item 23b, chiều cao: height in centimetres. */
  readonly heightCm?: Maybe<Scalars['Int']['output']>;
  /** Item 19, danh hiệu được phong tặng cao nhất: highest honorary title. */
  readonly honoraryTitle?: Maybe<Scalars['String']['output']>;
  /** Item 25b, ngày cấp: when the identity card was issued. */
  readonly idIssueDate?: Maybe<Scalars['Date']['output']>;
  /** Item 25a, số chứng minh nhân dân: identity card number. */
  readonly idNumber?: Maybe<Scalars['String']['output']>;
  /** Item 13, công việc chính được giao: main duty assigned. */
  readonly mainDuty?: Maybe<Scalars['String']['output']>;
  /** Item 0a, cơ quan, đơn vị có thẩm quyền quản lý CBCC: agency with authority to manage the person. */
  readonly managingAgency?: Maybe<Scalars['String']['output']>;
  /** Item 18c, quân hàm cao nhất: highest military rank. */
  readonly militaryRank?: Maybe<Scalars['String']['output']>;
  /** Item 5, quê quán: native place. */
  readonly nativePlace?: Maybe<Address>;
  /** Item 10, nghề nghiệp khi được tuyển dụng: occupation when recruited. */
  readonly occupationBefore?: Maybe<Scalars['String']['output']>;
  /** The unit that employs the person; null when the caller may not see it. */
  readonly organization?: Maybe<Organization>;
  /** Code of the unit that employs the person. */
  readonly organizationCode?: Maybe<Scalars['OrganizationCode']['output']>;
  /** Item 14g, phụ cấp khác: other allowance. */
  readonly otherAllowance?: Maybe<Scalars['Float']['output']>;
  /** Item 2, tên gọi khác: other name. */
  readonly otherName?: Maybe<Scalars['String']['output']>;
  /** Item 16a, ngày vào Đảng Cộng sản Việt Nam: date of joining the Party. */
  readonly partyJoinDate?: Maybe<Scalars['Date']['output']>;
  /** Item 16b, ngày chính thức: date of becoming an official Party member. */
  readonly partyOfficialDate?: Maybe<Scalars['Date']['output']>;
  /** Item 14d, hệ số: pay coefficient. */
  readonly payCoefficient?: Maybe<Scalars['Float']['output']>;
  /** Item 14e, ngày hưởng: date from which the pay applies. */
  readonly payFrom?: Maybe<Scalars['Date']['output']>;
  /** Item 31, diễn biến quá trình lương: pay history. */
  readonly payHistory?: Maybe<ReadonlyArray<PayStep>>;
  /** Item 14c, bậc lương: pay step. */
  readonly payStep?: Maybe<Scalars['Int']['output']>;
  /** Item 8, nơi đăng ký hộ khẩu thường trú: registered permanent residence. */
  readonly permanentResidence?: Maybe<Address>;
  /** Item 29, đặc điểm lịch sử bản thân: personal history. */
  readonly personalHistory?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Item 0c, số hiệu cán bộ, công chức: personnel number; the same as `code`. */
  readonly personnelCode?: Maybe<Scalars['StaffCode']['output']>;
  /** Item 24b, là con gia đình chính sách: child of a policy family. */
  readonly policyFamily?: Maybe<Scalars['String']['output']>;
  /** Item 15.3, lý luận chính trị: level of political theory (CN, CC, TC, SC). */
  readonly politicalTheory?: Maybe<Scalars['String']['output']>;
  /** Item 12, chức vụ (chức danh) hiện tại: present positions and titles, the main one first. */
  readonly position?: Maybe<ReadonlyArray<StaffPosition>>;
  /** Item 14f, phụ cấp chức vụ: position allowance. */
  readonly positionAllowance?: Maybe<Scalars['Float']['output']>;
  readonly provenance: Provenance;
  /** Item 15.2, trình độ chuyên môn cao nhất: highest professional qualification. */
  readonly qualification?: Maybe<Qualification>;
  /** Item 14a, ngạch công chức (viên chức): rank, by name. */
  readonly rank?: Maybe<Scalars['String']['output']>;
  /** Item 14b, mã ngạch: rank code. */
  readonly rankCode?: Maybe<Scalars['String']['output']>;
  /** Item 11b, cơ quan tuyển dụng: recruiting agency. */
  readonly recruitingAgency?: Maybe<Scalars['String']['output']>;
  /** Item 11a, ngày tuyển dụng: date of recruitment. */
  readonly recruitmentDate?: Maybe<Scalars['Date']['output']>;
  /** Item 7, tôn giáo: religion; `Không` when none. */
  readonly religion?: Maybe<Scalars['String']['output']>;
  /** Item 21, khen thưởng: rewards. */
  readonly rewards?: Maybe<ReadonlyArray<Reward>>;
  /** Item 3b, giới tính: sex. */
  readonly sex: Sex;
  /** The site that answered with this row. */
  readonly site: Site;
  /** Item 26, số sổ BHXH: social insurance book number. */
  readonly socialInsuranceNo?: Maybe<Scalars['String']['output']>;
  /** Item 17, ngày tham gia tổ chức chính trị - xã hội: socio-political organisations joined. */
  readonly socioPoliticalOrgs?: Maybe<ReadonlyArray<SocioPoliticalOrg>>;
  /** Item 15.4, quản lý nhà nước: training in state management (CVCC, CVC, CV). */
  readonly stateManagement?: Maybe<Scalars['String']['output']>;
  /** Item 20, sở trường công tác: strong point in work. */
  readonly strength?: Maybe<Scalars['String']['output']>;
  /** Item 27, đào tạo, bồi dưỡng: training. */
  readonly trainings?: Maybe<ReadonlyArray<Training>>;
  /** Item 24a, là thương binh hạng: war invalid grade, 1/4 to 4/4. */
  readonly warInvalidGrade?: Maybe<Scalars['String']['output']>;
  /** Item 23c, cân nặng: weight in kilograms. */
  readonly weightKg?: Maybe<Scalars['Int']['output']>;
};

export type StaffConnection = {
  readonly coverage?: Maybe<Coverage>;
  readonly edges: ReadonlyArray<StaffEdge>;
  readonly pageInfo: PageInfo;
  /** How many fit the filter, on all pages. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What staff are counted by. */
export type StaffDimension =
  /**
   * Five years of age (item 3a): today, where the caller may read dates of birth. Numbers that units release are by the age
   * at the end of last year, which follows from the year of birth, so that they tell of no birthday.
   */
  | 'AGE_BAND'
  /** Item 6. */
  | 'ETHNICITY'
  /** Whether item 16a is filled in. */
  | 'PARTY_MEMBER'
  /** Item 15.3. */
  | 'POLITICAL_THEORY'
  /** Item 15.2. */
  | 'QUALIFICATION'
  /** Item 14b. */
  | 'RANK'
  /** Year of item 11a. */
  | 'RECRUITMENT_YEAR'
  /** Item 3b. */
  | 'SEX'
  /** Item 15.4. */
  | 'STATE_MANAGEMENT'
  /** The unit that employs them (item 0b), not what is above it. */
  | 'UNIT';

export type StaffEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Staff;
};

/**
 * Which staff are wanted. All fields that are given must hold (AND); within a list one is enough (OR).
 * A field that is absent or null asks for nothing; an empty list holds no value, so nothing fits it.
 */
export type StaffFilter = {
  /** Age today, in completed years. */
  readonly age?: InputMaybe<AgeRange>;
  readonly birthDate?: InputMaybe<DateRange>;
  /** Exactly these persons. */
  readonly code?: InputMaybe<ReadonlyArray<Scalars['StaffCode']['input']>>;
  /** Names of ethnic groups, as in item 6. */
  readonly ethnicity?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the name, with or without diacritics, in characters, in pinyin or in its initials. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person has joined the Party (item 16a). */
  readonly partyMember?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of item 15.3. */
  readonly politicalTheory?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of a position or title of item 12, with or without diacritics. */
  readonly position?: InputMaybe<Scalars['String']['input']>;
  /** Codes of item 15.2. */
  readonly qualification?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Rank codes, as in item 14b. */
  readonly rank?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly recruitmentDate?: InputMaybe<DateRange>;
  readonly sex?: InputMaybe<Sex>;
  /** Codes of item 15.4. */
  readonly stateManagement?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Staff of these units and of everything below them. */
  readonly unit?: InputMaybe<ReadonlyArray<Scalars['OrganizationCode']['input']>>;
};

/** Staff that have the same value in every dimension asked for. Keys of other dimensions are null. */
export type StaffGroup = {
  /** The first year of five: 30 stands for 30 to 34. */
  readonly ageBand?: Maybe<Scalars['Int']['output']>;
  /** How many have a known date of birth. */
  readonly ageCount: Scalars['Int']['output'];
  /** Their ages added up, in completed years. */
  readonly ageSum: Scalars['Int']['output'];
  /** In completed years today; of those whose date of birth is known. */
  readonly averageAge?: Maybe<Scalars['Float']['output']>;
  /** In completed years since recruitment (thâm niên); of those whose date of recruitment is known. */
  readonly averageServiceYears?: Maybe<Scalars['Float']['output']>;
  /** How many are in the group. */
  readonly count: Scalars['Int']['output'];
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  /** Date of birth of the oldest. */
  readonly oldestBirthDate?: Maybe<Scalars['Date']['output']>;
  readonly partyMember?: Maybe<Scalars['Boolean']['output']>;
  /** How many of them have joined the Party (đảng viên). */
  readonly partyMembers: Scalars['Int']['output'];
  readonly politicalTheory?: Maybe<Scalars['String']['output']>;
  /** Code of item 15.2. */
  readonly qualification?: Maybe<Scalars['String']['output']>;
  readonly rankCode?: Maybe<Scalars['String']['output']>;
  readonly recruitmentYear?: Maybe<Scalars['Int']['output']>;
  /** How many have a known date of recruitment. */
  readonly serviceYearsCount: Scalars['Int']['output'];
  /** Their years since recruitment added up, in completed years. */
  readonly serviceYearsSum: Scalars['Int']['output'];
  readonly sex?: Maybe<Sex>;
  readonly stateManagement?: Maybe<Scalars['String']['output']>;
  /** The same unit; null when the caller may not see it. */
  readonly unit?: Maybe<Organization>;
  /** The unit that employs them, by its code. */
  readonly unitCode?: Maybe<Scalars['OrganizationCode']['output']>;
  /** How many of them are women (nữ). */
  readonly women: Scalars['Int']['output'];
  /** Date of birth of the youngest. */
  readonly youngestBirthDate?: Maybe<Scalars['Date']['output']>;
};

export type StaffOrder = {
  readonly by: StaffOrderField;
  readonly direction?: SortDirection;
};

export type StaffOrderField =
  | 'BIRTH_DATE'
  | 'CODE'
  /** Vietnamese names by the Vietnamese alphabet, given name first; Chinese names by pinyin. */
  | 'NAME'
  /** By rank code. */
  | 'RANK'
  | 'RECRUITMENT_DATE'
  /** By the code of the unit. */
  | 'UNIT';

/** A line of item 12, chức vụ (chức danh). */
export type StaffPosition = {
  readonly body: StateBody;
  readonly title: Scalars['String']['output'];
  /** Commune title code (chức danh cấp xã), 01 to 18, where there is one. */
  readonly titleCode?: Maybe<Scalars['String']['output']>;
};

/** What can be said of the staff that fit a filter, together and by group. */
export type StaffStatistics = {
  /** How many have a known date of birth. */
  readonly ageCount: Scalars['Int']['output'];
  /** Their ages added up, in completed years. */
  readonly ageSum: Scalars['Int']['output'];
  /** In completed years today; of those whose date of birth is known. */
  readonly averageAge?: Maybe<Scalars['Float']['output']>;
  /** In completed years since recruitment (thâm niên); of those whose date of recruitment is known. */
  readonly averageServiceYears?: Maybe<Scalars['Float']['output']>;
  readonly coverage?: Maybe<Coverage>;
  /** The groups that somebody is in, by their keys. */
  readonly groups: ReadonlyArray<StaffGroup>;
  /** Date of birth of the oldest. */
  readonly oldestBirthDate?: Maybe<Scalars['Date']['output']>;
  /** How many of them have joined the Party (đảng viên). */
  readonly partyMembers: Scalars['Int']['output'];
  /** How many have a known date of recruitment. */
  readonly serviceYearsCount: Scalars['Int']['output'];
  /** Their years since recruitment added up, in completed years. */
  readonly serviceYearsSum: Scalars['Int']['output'];
  /** How many there are. */
  readonly total: Scalars['Int']['output'];
  /**
   * Whether something is missing, here and in the groups, that units do not release: where the caller may not read what
   * the rows are counted by, small groups are withheld, together with others from which they could be worked out.
   */
  readonly withheld?: Maybe<Scalars['Boolean']['output']>;
  /** How many of them are women (nữ). */
  readonly women: Scalars['Int']['output'];
  /** Date of birth of the youngest. */
  readonly youngestBirthDate?: Maybe<Scalars['Date']['output']>;
};

/** Whose position or discipline it is. */
export type StateBody =
  /** Đoàn thể: a mass organisation. */
  | 'MASS_ORGANIZATION'
  /** Đảng: the Party. */
  | 'PARTY'
  /** Chính quyền: the state. */
  | 'STATE';

/** A line of item 27, đào tạo, bồi dưỡng. */
export type Training = {
  /** Văn bằng, chứng chỉ: diploma. */
  readonly diploma?: Maybe<Scalars['String']['output']>;
  /** Chuyên ngành đào tạo, bồi dưỡng: field. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Từ tháng, năm: from, `YYYY-MM`. */
  readonly fromMonth?: Maybe<Scalars['String']['output']>;
  /** Tên trường: school. */
  readonly school: Scalars['String']['output'];
  /** Hình thức đào tạo: form of study (CQ chính quy, TC tại chức, CT chuyên tu, BD bồi dưỡng). */
  readonly studyForm?: Maybe<Scalars['String']['output']>;
  /** Đến tháng, năm: to, `YYYY-MM`. */
  readonly toMonth?: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Organization: Organization;
  Staff: Staff;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"parentCode":true}> ) );
  Staff:
    ( { __typename: 'Staff' }
    & GraphQLRecursivePick<FederationTypes['Staff'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  Address: ResolverTypeWrapper<AddressSource>;
  AgeRange: AgeRange;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CareerStep: ResolverTypeWrapper<StaffCareerRow>;
  Coverage: ResolverTypeWrapper<OwnCoverage>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Discipline: ResolverTypeWrapper<StaffDisciplineRow>;
  ForeignLanguage: ResolverTypeWrapper<StaffForeignLanguageRow>;
  Gather: Gather;
  Organization: ResolverTypeWrapper<OrganizationSource>;
  OrganizationCode: ResolverTypeWrapper<Scalars['OrganizationCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfoSource>;
  PayStep: ResolverTypeWrapper<StaffPayHistoryRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Provenance: Provenance;
  Qualification: ResolverTypeWrapper<Qualification>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Relative: ResolverTypeWrapper<StaffFamilyRow>;
  Reward: ResolverTypeWrapper<StaffRewardRow>;
  Sex: Sex;
  Site: ResolverTypeWrapper<SiteReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SiteCoverage: ResolverTypeWrapper<SiteCoverage>;
  SiteStatus: SiteStatus;
  SocioPoliticalOrg: ResolverTypeWrapper<StaffSocioPoliticalOrgRow>;
  SortDirection: SortDirection;
  Staff: ResolverTypeWrapper<StaffRow>;
  StaffCode: ResolverTypeWrapper<Scalars['StaffCode']['output']>;
  StaffConnection: ResolverTypeWrapper<StaffConnectionSource>;
  StaffDimension: StaffDimension;
  StaffEdge: ResolverTypeWrapper<Omit<StaffEdge, 'node'> & { node: ResolversTypes['Staff'] }>;
  StaffFilter: StaffFilter;
  StaffGroup: ResolverTypeWrapper<StaffGroupSource>;
  StaffOrder: StaffOrder;
  StaffOrderField: StaffOrderField;
  StaffPosition: ResolverTypeWrapper<StaffPositionRow>;
  StaffStatistics: ResolverTypeWrapper<StaffStatisticsSource>;
  StateBody: StateBody;
  Training: ResolverTypeWrapper<StaffTrainingRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: AddressSource;
  AgeRange: AgeRange;
  Int: Scalars['Int']['output'];
  CareerStep: StaffCareerRow;
  Coverage: OwnCoverage;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Discipline: StaffDisciplineRow;
  ForeignLanguage: StaffForeignLanguageRow;
  Organization: OrganizationSource;
  OrganizationCode: Scalars['OrganizationCode']['output'];
  PageInfo: PageInfoSource;
  PayStep: StaffPayHistoryRow;
  Float: Scalars['Float']['output'];
  Qualification: Qualification;
  Query: Record<PropertyKey, never>;
  Relative: StaffFamilyRow;
  Reward: StaffRewardRow;
  Site: SiteReference;
  ID: Scalars['ID']['output'];
  SiteCoverage: SiteCoverage;
  SocioPoliticalOrg: StaffSocioPoliticalOrgRow;
  Staff: StaffRow;
  StaffCode: Scalars['StaffCode']['output'];
  StaffConnection: StaffConnectionSource;
  StaffEdge: Omit<StaffEdge, 'node'> & { node: ResolversParentTypes['Staff'] };
  StaffFilter: StaffFilter;
  StaffGroup: StaffGroupSource;
  StaffOrder: StaffOrder;
  StaffPosition: StaffPositionRow;
  StaffStatistics: StaffStatisticsSource;
  Training: StaffTrainingRow;
  String: Scalars['String']['output'];
};

export type FragmentedDirectiveArgs = {
  by: Scalars['String']['input'];
};

export type FragmentedDirectiveResolver<Result, Parent, ContextType = PersonnelContext, Args = FragmentedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatherDirectiveArgs = {
  as: Gather;
  count?: Maybe<Scalars['String']['input']>;
  of?: Maybe<Scalars['String']['input']>;
  sum?: Maybe<Scalars['String']['input']>;
};

export type GatherDirectiveResolver<Result, Parent, ContextType = PersonnelContext, Args = GatherDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LocateDirectiveArgs = {
  below?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  by?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type LocateDirectiveResolver<Result, Parent, ContextType = PersonnelContext, Args = LocateDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsDirectiveArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
};

export type ReadsDirectiveResolver<Result, Parent, ContextType = PersonnelContext, Args = ReadsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReplicatedDirectiveArgs = { };

export type ReplicatedDirectiveResolver<Result, Parent, ContextType = PersonnelContext, Args = ReplicatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  commune?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CareerStepResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['CareerStep'] = ResolversParentTypes['CareerStep']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sites?: Resolver<ReadonlyArray<ResolversTypes['SiteCoverage']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DisciplineResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Discipline'] = ResolversParentTypes['Discipline']> = {
  body?: Resolver<ResolversTypes['StateBody'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ForeignLanguageResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['ForeignLanguage'] = ResolversParentTypes['ForeignLanguage']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['OrganizationCode'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['StaffConnection']>, ParentType, ContextType, Partial<OrganizationStaffArgs>>;
  staffCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface OrganizationCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OrganizationCode'], any> {
  name: 'OrganizationCode';
}

export type PageInfoResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PayStepResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['PayStep'] = ResolversParentTypes['PayStep']> = {
  fromMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payCoefficient?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  payStep?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualificationResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Qualification'] = ResolversParentTypes['Qualification']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType, RequireFields<QueryStaffArgs, 'code'>>;
  staffSearch?: Resolver<Maybe<ResolversTypes['StaffConnection']>, ParentType, ContextType, Partial<QueryStaffSearchArgs>>;
  staffStatistics?: Resolver<Maybe<ResolversTypes['StaffStatistics']>, ParentType, ContextType, RequireFields<QueryStaffStatisticsArgs, 'by'>>;
};

export type RelativeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Relative'] = ResolversParentTypes['Relative']> = {
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RewardResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Reward'] = ResolversParentTypes['Reward']> = {
  form?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SiteResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SiteCoverageResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['SiteCoverage'] = ResolversParentTypes['SiteCoverage']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SiteStatus'], ParentType, ContextType>;
  tookMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SocioPoliticalOrgResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['SocioPoliticalOrg'] = ResolversParentTypes['SocioPoliticalOrg']> = {
  duty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'], FederationReferenceType extends FederationReferenceTypes['Staff'] = FederationReferenceTypes['Staff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Staff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  access?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  birthPlace?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  bloodGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  careers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CareerStep']>>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['StaffCode'], ParentType, ContextType>;
  computerSkill?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentResidence?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  dischargeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  disciplines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Discipline']>>, ParentType, ContextType>;
  employingAgency?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  enlistmentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyOwn?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Relative']>>, ParentType, ContextType>;
  familySpouse?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Relative']>>, ParentType, ContextType>;
  foreignLanguages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ForeignLanguage']>>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generalEducation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heightCm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  honoraryTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idIssueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mainDuty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managingAgency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  militaryRank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nativePlace?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  occupationBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  organizationCode?: Resolver<Maybe<ResolversTypes['OrganizationCode']>, ParentType, ContextType>;
  otherAllowance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  otherName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partyJoinDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  partyOfficialDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  payCoefficient?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  payFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  payHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PayStep']>>, ParentType, ContextType>;
  payStep?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  permanentResidence?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  personalHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  personnelCode?: Resolver<Maybe<ResolversTypes['StaffCode']>, ParentType, ContextType>;
  policyFamily?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  politicalTheory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StaffPosition']>>, ParentType, ContextType>;
  positionAllowance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  qualification?: Resolver<Maybe<ResolversTypes['Qualification']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rankCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recruitingAgency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recruitmentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  religion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rewards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reward']>>, ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
  socialInsuranceNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socioPoliticalOrgs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SocioPoliticalOrg']>>, ParentType, ContextType>;
  stateManagement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trainings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Training']>>, ParentType, ContextType>;
  warInvalidGrade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weightKg?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface StaffCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['StaffCode'], any> {
  name: 'StaffCode';
}

export type StaffConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection']> = {
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StaffEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StaffEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
};

export type StaffGroupResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffGroup'] = ResolversParentTypes['StaffGroup']> = {
  ageBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageSum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageAge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  averageServiceYears?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oldestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  partyMember?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  partyMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  politicalTheory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  qualification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rankCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recruitmentYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  serviceYearsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceYearsSum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  stateManagement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  unitCode?: Resolver<Maybe<ResolversTypes['OrganizationCode']>, ParentType, ContextType>;
  women?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  youngestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type StaffPositionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffPosition'] = ResolversParentTypes['StaffPosition']> = {
  body?: Resolver<ResolversTypes['StateBody'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffStatisticsResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffStatistics'] = ResolversParentTypes['StaffStatistics']> = {
  ageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageSum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageAge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  averageServiceYears?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['StaffGroup']>, ParentType, ContextType>;
  oldestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  partyMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceYearsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceYearsSum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  women?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  youngestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type TrainingResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Training'] = ResolversParentTypes['Training']> = {
  diploma?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  studyForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = PersonnelContext> = {
  Address?: AddressResolvers<ContextType>;
  CareerStep?: CareerStepResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Discipline?: DisciplineResolvers<ContextType>;
  ForeignLanguage?: ForeignLanguageResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayStep?: PayStepResolvers<ContextType>;
  Qualification?: QualificationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Relative?: RelativeResolvers<ContextType>;
  Reward?: RewardResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SiteCoverage?: SiteCoverageResolvers<ContextType>;
  SocioPoliticalOrg?: SocioPoliticalOrgResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  StaffCode?: GraphQLScalarType;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  StaffGroup?: StaffGroupResolvers<ContextType>;
  StaffPosition?: StaffPositionResolvers<ContextType>;
  StaffStatistics?: StaffStatisticsResolvers<ContextType>;
  Training?: TrainingResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = PersonnelContext> = {
  fragmented?: FragmentedDirectiveResolver<any, any, ContextType>;
  gather?: GatherDirectiveResolver<any, any, ContextType>;
  locate?: LocateDirectiveResolver<any, any, ContextType>;
  reads?: ReadsDirectiveResolver<any, any, ContextType>;
  replicated?: ReplicatedDirectiveResolver<any, any, ContextType>;
};
