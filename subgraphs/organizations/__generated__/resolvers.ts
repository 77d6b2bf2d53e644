import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SiteReference } from '../../shared/types.ts';
import type { PageInfoSource } from '../../shared/connection/connection.ts';
import type { OwnCoverage } from '../../shared/connection/coverage.ts';
import type { OrganizationRow } from '../rows.ts';
import type { OrganizationConnectionSource, FundsSource, PremisesSource, LegalRepresentativeSource, AgentSource } from '../sources.ts';
import type { OrganizationsContext } from '../context.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** How much of a row the caller sees. */
export type Access =
  /** All of it. */
  | 'FULL'
  /** What the policy shows outside of one's own unit: some fields are masked, others are null. */
  | 'REDUCED';

/** From one age to another in completed years, both included; an end that is absent is open. */
export type AgeRange = {
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  readonly to?: InputMaybe<Scalars['Int']['input']>;
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

/** Item 42, 法定代表人: the legal representative of a union. */
export type LegalRepresentative = {
  /** 出生年月: date of birth. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** 文化程度: education. */
  readonly education?: Maybe<Scalars['String']['output']>;
  /** 民族: ethnic group. */
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  /** 身份证号码: citizen number. */
  readonly idNumber?: Maybe<Scalars['String']['output']>;
  /** 专兼职: true when full-time (专职), false when part-time (兼职). */
  readonly isFullTime?: Maybe<Scalars['Boolean']['output']>;
  /** 何时加入工会: when the person joined the union. */
  readonly joinedOn?: Maybe<Scalars['Date']['output']>;
  /** 手机号码: mobile. */
  readonly mobile?: Maybe<Scalars['String']['output']>;
  /** 姓名: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 政治面貌: political status. */
  readonly politicalStatus?: Maybe<Scalars['String']['output']>;
  /** 性别: sex. */
  readonly sex?: Maybe<Sex>;
  /** 本届任起始时间: beginning of the present term. */
  readonly termFrom?: Maybe<Scalars['Date']['output']>;
  /** 现任工会职务: present post in the union. */
  readonly unionPost?: Maybe<Scalars['String']['output']>;
};

/** A unit of the hierarchy: a department, an office, a commune (cơ quan, đơn vị), or a union (工会组织). */
export type Organization = {
  /** How much of this row the caller sees; what is null in a reduced row may be there all the same. */
  readonly access: Access;
  /** Item 43, 经办人: agent. */
  readonly agent?: Maybe<UnionAgent>;
  /** Item 32, 审批文号: number of the approving document. */
  readonly approvalNo?: Maybe<Scalars['String']['output']>;
  /** Item 31, 审批单位: the superior union that approved. */
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  /** When the site read this row. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Item 34, 上年结余累计（万元）: balance carried over, in ten thousand yuan. */
  readonly balance?: Maybe<Scalars['Float']['output']>;
  /** Item 41, 业务范围: business scope. */
  readonly businessScope?: Maybe<Scalars['String']['output']>;
  /** Item 21, 专职干部数: full-time cadres. */
  readonly cadres?: Maybe<Scalars['Int']['output']>;
  /** Item 24, 主席手机: mobile of the chairperson. */
  readonly chairmanMobile?: Maybe<Scalars['String']['output']>;
  /** Item 22, 主席姓名: chairperson. */
  readonly chairmanName?: Maybe<Scalars['String']['output']>;
  /** Item 23, 主席届次: session of the chairperson. */
  readonly chairmanSession?: Maybe<Scalars['String']['output']>;
  readonly code: Scalars['OrganizationCode']['output'];
  /** Item 35, 年会员缴纳会费收入（万元）: member dues in the year, in ten thousand yuan. */
  readonly dues?: Maybe<Scalars['Float']['output']>;
  /** Item 9, 职工人数: number of employees. */
  readonly employees?: Maybe<Scalars['Int']['output']>;
  /** Item 29, 第一届委员会成立日期: when the first committee was founded. */
  readonly firstCommitteeOn?: Maybe<Scalars['Date']['output']>;
  /** Item 13, 建会日期: date of founding. */
  readonly foundedOn?: Maybe<Scalars['Date']['output']>;
  /** Item 33, 专职工会干部数: full-time union cadres. */
  readonly fullTimeCadres?: Maybe<Scalars['Int']['output']>;
  /** Item 36, 年2%拨交工会经费本级留成收入（万元）: own share of the 2 % union funds, in ten thousand yuan. */
  readonly fundShare?: Maybe<Scalars['Float']['output']>;
  /** Item 38: funds, in ten thousand yuan. */
  readonly funds?: Maybe<UnionFunds>;
  /** Item 44, 发证日期: when the certificate was issued. */
  readonly issuedOn?: Maybe<Scalars['Date']['output']>;
  /** What it is within its level, in the source's words: phường, xã, thị trấn; local, industry, basic. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** Item 16, 工会负责人: who leads the union. */
  readonly leader?: Maybe<Scalars['String']['output']>;
  /** Item 17, 联系电话: telephone. */
  readonly leaderPhone?: Maybe<Scalars['String']['output']>;
  /** Item 40, 工会法人资格证书号码: number of the certificate of legal personality. */
  readonly legalCertificateNo?: Maybe<Scalars['String']['output']>;
  /** Item 42, 法定代表人: legal representative. */
  readonly legalRepresentative?: Maybe<LegalRepresentative>;
  /** Name of its level in the code scheme, such as `commune` or `province`. */
  readonly level: Scalars['String']['output'];
  /** Item 15, 会员人数: number of members. */
  readonly members?: Maybe<Scalars['Int']['output']>;
  readonly name: Scalars['String']['output'];
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** Item 1, 序号: line in the list. */
  readonly no?: Maybe<Scalars['Int']['output']>;
  /** Item 28, 办公地址: office address. */
  readonly officeAddress?: Maybe<Scalars['String']['output']>;
  /** Item 37, 其他收入（万元）: other income, in ten thousand yuan. */
  readonly otherIncome?: Maybe<Scalars['Float']['output']>;
  /** Code of the unit directly above; null at the top. */
  readonly parentCode?: Maybe<Scalars['OrganizationCode']['output']>;
  /** Item 12, 上级工会名称: the superior union, by its code. */
  readonly parentUnion?: Maybe<Scalars['OrganizationCode']['output']>;
  /** Item 39: premises, in square metres. */
  readonly premises?: Maybe<UnionPremises>;
  /** Item 30, 本届委员会成立日期: when the present committee was founded. */
  readonly presentCommitteeOn?: Maybe<Scalars['Date']['output']>;
  readonly provenance: Provenance;
  /** Item 27, 住所地址: registered address. */
  readonly registeredAddress?: Maybe<Scalars['String']['output']>;
  /** The site that answered with this row. */
  readonly site: Site;
  /** Item 26, 来源: source of the record. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Item 25, 审核状态: state of approval; -1 waiting, 0 rejected, 1 passed. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** Item 19, 电子邮箱: email. */
  readonly unionEmail?: Maybe<Scalars['String']['output']>;
  /** Item 10, 工会名称: name of the union. */
  readonly unionName?: Maybe<Scalars['String']['output']>;
  /** Item 18, 工会简称: short name. */
  readonly unionShortName?: Maybe<Scalars['String']['output']>;
  /** Item 14, 基层工会类型: type of union. */
  readonly unionType?: Maybe<Scalars['String']['output']>;
  /** Item 11, 工会法人和其他组织统一社会信用代码: credit code of the union (GB 32100, begins with 81). */
  readonly unionUscc?: Maybe<Scalars['String']['output']>;
  /** Item 4, 单位地址: address of the unit. */
  readonly unitAddress?: Maybe<Scalars['String']['output']>;
  /** Item 5, 单位所在政区: administrative division of the unit (GB/T 2260). */
  readonly unitDistrict?: Maybe<Scalars['String']['output']>;
  /** Item 7, 经济类型: economic type. */
  readonly unitEconomicType?: Maybe<Scalars['String']['output']>;
  /** Item 8, 单位所属行业: industry. */
  readonly unitIndustry?: Maybe<Scalars['String']['output']>;
  /** Item 2, 单位名称: name of the employing unit. */
  readonly unitName?: Maybe<Scalars['String']['output']>;
  /** Item 6, 单位性质类别: nature of the unit. */
  readonly unitNature?: Maybe<Scalars['String']['output']>;
  /** Item 3, 单位法人和其他组织统一社会信用代码: credit code of the employing unit (GB 32100). */
  readonly unitUscc?: Maybe<Scalars['String']['output']>;
  /** Item 20, 邮编: postcode. */
  readonly unitZipCode?: Maybe<Scalars['String']['output']>;
};

export type OrganizationConnection = {
  readonly coverage?: Maybe<Coverage>;
  readonly edges: ReadonlyArray<OrganizationEdge>;
  readonly pageInfo: PageInfo;
  /** How many fit the filter, on all pages. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrganizationEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Organization;
};

/**
 * Which organizations are wanted. All fields that are given must hold (AND); within a list one is enough (OR).
 * A field that is absent or null asks for nothing; an empty list holds no value, so nothing fits it.
 */
export type OrganizationFilter = {
  /** Exactly these organizations. */
  readonly code?: InputMaybe<ReadonlyArray<Scalars['OrganizationCode']['input']>>;
  readonly kind?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names of levels in the code scheme. */
  readonly level?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the name, with or without diacritics, in characters, in pinyin or in its initials. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Those directly below these units. */
  readonly parent?: InputMaybe<ReadonlyArray<Scalars['OrganizationCode']['input']>>;
  /** These units and everything below them. */
  readonly unit?: InputMaybe<ReadonlyArray<Scalars['OrganizationCode']['input']>>;
};

export type OrganizationOrder = {
  readonly by: OrganizationOrderField;
  readonly direction?: SortDirection;
};

export type OrganizationOrderField =
  | 'CODE'
  | 'FOUNDED_ON'
  /** Number of members, as the form says. */
  | 'MEMBERS'
  /** Vietnamese names by the Vietnamese alphabet, given name first; Chinese names by pinyin. */
  | 'NAME';

export type PageInfo = {
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Where a row's content comes from. */
export type Provenance =
  /** Made up, so that there is something to show. */
  | 'INVENTED'
  /** Copied from a published source. */
  | 'REFERENCE';

export type Query = {
  /** One organization by its code; null when there is none that the caller may see. */
  readonly organization?: Maybe<Organization>;
  /** The organizations that fit the filter, page by page, in one order over all sites. */
  readonly organizationSearch?: Maybe<OrganizationConnection>;
};


export type QueryOrganizationArgs = {
  code: Scalars['OrganizationCode']['input'];
};


export type QueryOrganizationSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OrganizationOrder>>;
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

export type SortDirection =
  /** Absent values come last. */
  | 'ASC'
  /** Absent values come first. */
  | 'DESC';

/** Item 43, 经办人: the agent who handles the application. */
export type UnionAgent = {
  /** 身份证号码: citizen number. */
  readonly idNumber?: Maybe<Scalars['String']['output']>;
  /** 手机号码: mobile. */
  readonly mobile?: Maybe<Scalars['String']['output']>;
  /** 姓名: name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 职务: post. */
  readonly post?: Maybe<Scalars['String']['output']>;
};

/** Item 38: funds of a union, in ten thousand yuan (万元). */
export type UnionFunds = {
  /** 固定资金: fixed. */
  readonly fixed?: Maybe<Scalars['Float']['output']>;
  /** 其他: other. */
  readonly other?: Maybe<Scalars['Float']['output']>;
  /** 合计: together. */
  readonly total?: Maybe<Scalars['Float']['output']>;
  /** 流动资金（≥0.6万元）: working. */
  readonly working?: Maybe<Scalars['Float']['output']>;
};

/** Item 39: premises of a union, in square metres (平方米). */
export type UnionPremises = {
  /** 活动: for activities. */
  readonly activity?: Maybe<Scalars['Float']['output']>;
  /** 办公: for offices. */
  readonly office?: Maybe<Scalars['Float']['output']>;
  /** 其他场所: other. */
  readonly other?: Maybe<Scalars['Float']['output']>;
  /** 合计: together. */
  readonly total?: Maybe<Scalars['Float']['output']>;
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AgeRange: AgeRange;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Coverage: ResolverTypeWrapper<OwnCoverage>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Gather: Gather;
  LegalRepresentative: ResolverTypeWrapper<LegalRepresentativeSource>;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  OrganizationCode: ResolverTypeWrapper<Scalars['OrganizationCode']['output']>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionSource>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationOrder: OrganizationOrder;
  OrganizationOrderField: OrganizationOrderField;
  PageInfo: ResolverTypeWrapper<PageInfoSource>;
  Provenance: Provenance;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Sex: Sex;
  Site: ResolverTypeWrapper<SiteReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SiteCoverage: ResolverTypeWrapper<SiteCoverage>;
  SiteStatus: SiteStatus;
  SortDirection: SortDirection;
  UnionAgent: ResolverTypeWrapper<AgentSource>;
  UnionFunds: ResolverTypeWrapper<FundsSource>;
  UnionPremises: ResolverTypeWrapper<PremisesSource>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgeRange: AgeRange;
  Int: Scalars['Int']['output'];
  Coverage: OwnCoverage;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  LegalRepresentative: LegalRepresentativeSource;
  Organization: OrganizationRow;
  Float: Scalars['Float']['output'];
  OrganizationCode: Scalars['OrganizationCode']['output'];
  OrganizationConnection: OrganizationConnectionSource;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  OrganizationOrder: OrganizationOrder;
  PageInfo: PageInfoSource;
  Query: Record<PropertyKey, never>;
  Site: SiteReference;
  ID: Scalars['ID']['output'];
  SiteCoverage: SiteCoverage;
  UnionAgent: AgentSource;
  UnionFunds: FundsSource;
  UnionPremises: PremisesSource;
  String: Scalars['String']['output'];
};

export type FragmentedDirectiveArgs = {
  by: Scalars['String']['input'];
};

export type FragmentedDirectiveResolver<Result, Parent, ContextType = OrganizationsContext, Args = FragmentedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatherDirectiveArgs = {
  as: Gather;
  count?: Maybe<Scalars['String']['input']>;
  of?: Maybe<Scalars['String']['input']>;
  sum?: Maybe<Scalars['String']['input']>;
};

export type GatherDirectiveResolver<Result, Parent, ContextType = OrganizationsContext, Args = GatherDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LocateDirectiveArgs = {
  below?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  by?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type LocateDirectiveResolver<Result, Parent, ContextType = OrganizationsContext, Args = LocateDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsDirectiveArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
};

export type ReadsDirectiveResolver<Result, Parent, ContextType = OrganizationsContext, Args = ReadsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReplicatedDirectiveArgs = { };

export type ReplicatedDirectiveResolver<Result, Parent, ContextType = OrganizationsContext, Args = ReplicatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CoverageResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sites?: Resolver<ReadonlyArray<ResolversTypes['SiteCoverage']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LegalRepresentativeResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['LegalRepresentative'] = ResolversParentTypes['LegalRepresentative']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isFullTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  joinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  politicalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  termFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  unionPost?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  access?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['UnionAgent']>, ParentType, ContextType>;
  approvalNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  businessScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cadres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  chairmanMobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chairmanName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chairmanSession?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['OrganizationCode'], ParentType, ContextType>;
  dues?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstCommitteeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fullTimeCadres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fundShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  funds?: Resolver<Maybe<ResolversTypes['UnionFunds']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leaderPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalCertificateNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentative?: Resolver<Maybe<ResolversTypes['LegalRepresentative']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  officeAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otherIncome?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  parentCode?: Resolver<Maybe<ResolversTypes['OrganizationCode']>, ParentType, ContextType>;
  parentUnion?: Resolver<Maybe<ResolversTypes['OrganizationCode']>, ParentType, ContextType>;
  premises?: Resolver<Maybe<ResolversTypes['UnionPremises']>, ParentType, ContextType>;
  presentCommitteeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  registeredAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionShortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionUscc?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitDistrict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitEconomicType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitIndustry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitNature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitUscc?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitZipCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface OrganizationCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OrganizationCode'], any> {
  name: 'OrganizationCode';
}

export type OrganizationConnectionResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'code'>>;
  organizationSearch?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, Partial<QueryOrganizationSearchArgs>>;
};

export type SiteResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SiteCoverageResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['SiteCoverage'] = ResolversParentTypes['SiteCoverage']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SiteStatus'], ParentType, ContextType>;
  tookMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type UnionAgentResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['UnionAgent'] = ResolversParentTypes['UnionAgent']> = {
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnionFundsResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['UnionFunds'] = ResolversParentTypes['UnionFunds']> = {
  fixed?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  working?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type UnionPremisesResolvers<ContextType = OrganizationsContext, ParentType extends ResolversParentTypes['UnionPremises'] = ResolversParentTypes['UnionPremises']> = {
  activity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = OrganizationsContext> = {
  Coverage?: CoverageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LegalRepresentative?: LegalRepresentativeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationCode?: GraphQLScalarType;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SiteCoverage?: SiteCoverageResolvers<ContextType>;
  UnionAgent?: UnionAgentResolvers<ContextType>;
  UnionFunds?: UnionFundsResolvers<ContextType>;
  UnionPremises?: UnionPremisesResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OrganizationsContext> = {
  fragmented?: FragmentedDirectiveResolver<any, any, ContextType>;
  gather?: GatherDirectiveResolver<any, any, ContextType>;
  locate?: LocateDirectiveResolver<any, any, ContextType>;
  reads?: ReadsDirectiveResolver<any, any, ContextType>;
  replicated?: ReplicatedDirectiveResolver<any, any, ContextType>;
};
