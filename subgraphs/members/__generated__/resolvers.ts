import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SiteReference } from '../../shared/types.ts';
import type { PageInfoSource } from '../../shared/connection/connection.ts';
import type { OwnCoverage } from '../../shared/connection/coverage.ts';
import type { OrganizationReference } from '../../shared/request/organization-reference.ts';
import type { MemberRow } from '../rows.ts';
import type { MemberConnectionSource, MemberStatisticsSource, MemberGroupSource } from '../sources.ts';
import type { MembersContext } from '../context.ts';
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
  /** Permanent number of a union member: the union that issued it, then a serial. */
  MemberNumber: { input: string; output: string; }
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

/** A union member (工会会员), by the real-name collection form 工会会员信息采集表. */
export type Member = {
  /** How much of this row the caller sees; what is null in a reduced row may be there all the same. */
  readonly access: Access;
  /** When the site read this row. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Item 4, 出生日期: date of birth. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** Item 24, 出生地: place of birth. */
  readonly birthPlace?: Maybe<Scalars['String']['output']>;
  /** Item 13, 户籍所在地: place of household registration. */
  readonly domicile?: Maybe<Scalars['String']['output']>;
  /** Item 9, 学历: education. */
  readonly education?: Maybe<Scalars['String']['output']>;
  /** Item 6, 就业状况: employment state. */
  readonly employment?: Maybe<Scalars['String']['output']>;
  /** Item 5, 民族: ethnic group (GB/T 3304), by name. */
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  /** Item 12, 户籍类型: type of household registration. */
  readonly householdType?: Maybe<Scalars['String']['output']>;
  /** Item 8, 证件号码: document number (GB 11643). */
  readonly idNumber?: Maybe<Scalars['String']['output']>;
  /** Item 7, 有效证件类别: type of document. */
  readonly idType?: Maybe<Scalars['String']['output']>;
  /** Item 20, 是否农民工会员: whether the member is a migrant worker. */
  readonly isMigrantWorker?: Maybe<Scalars['Boolean']['output']>;
  /** Item 21, 会员卡号: member card number. */
  readonly memberCard?: Maybe<Scalars['String']['output']>;
  /** Item 14, 会籍变化类型: type of the latest membership change. */
  readonly membershipChange?: Maybe<Scalars['String']['output']>;
  /** Item 15, 会籍变化日期: date of the latest membership change. */
  readonly membershipChangeOn?: Maybe<Scalars['Date']['output']>;
  /** Item 16, 会籍变化原因: reason of the latest membership change. */
  readonly membershipChangeReason?: Maybe<Scalars['String']['output']>;
  /** Item 11, 移动电话: mobile. */
  readonly mobile?: Maybe<Scalars['String']['output']>;
  /** Item 2, 姓名: name. */
  readonly name: Scalars['String']['output'];
  /** Item 19, 籍贯: native place. */
  readonly nativePlace?: Maybe<Scalars['String']['output']>;
  /** Item 1, 序号: line in the union's list. */
  readonly no?: Maybe<Scalars['Int']['output']>;
  readonly number: Scalars['MemberNumber']['output'];
  /** The union the member belongs to now; null when the caller may not see it. */
  readonly organization?: Maybe<Organization>;
  /** Code of the union the member belongs to now. */
  readonly organizationCode: Scalars['OrganizationCode']['output'];
  /** Item 17, 政治面貌: political status. */
  readonly politicalStatus?: Maybe<Scalars['String']['output']>;
  readonly provenance: Provenance;
  /** Item 3, 性别: sex (GB/T 2261.1). */
  readonly sex: Sex;
  /** The site that answered with this row. */
  readonly site: Site;
  /** Item 10, 技术等级: skill level. */
  readonly skillLevel?: Maybe<Scalars['String']['output']>;
  /** Item 22, 站内卡号: internal card number. */
  readonly stationCard?: Maybe<Scalars['String']['output']>;
  /** Item 23, 组织工会: the union the member belongs to, by its code. */
  readonly unionId?: Maybe<Scalars['OrganizationCode']['output']>;
  /** Item 18, 工作单位: work unit. */
  readonly workUnit?: Maybe<Scalars['String']['output']>;
};

export type MemberConnection = {
  readonly coverage?: Maybe<Coverage>;
  readonly edges: ReadonlyArray<MemberEdge>;
  readonly pageInfo: PageInfo;
  /** How many fit the filter, on all pages. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What members are counted by. */
export type MemberDimension =
  /**
   * Five years of age (item 4): today, where the caller may read dates of birth. Numbers that units release are by the age
   * at the end of last year, which follows from the year of birth, so that they tell of no birthday.
   */
  | 'AGE_BAND'
  /** Item 9. */
  | 'EDUCATION'
  /** Item 6. */
  | 'EMPLOYMENT'
  /** Item 5. */
  | 'ETHNICITY'
  /** Item 12. */
  | 'HOUSEHOLD_TYPE'
  /** Item 14. */
  | 'MEMBERSHIP_CHANGE'
  /** Year of item 15. */
  | 'MEMBERSHIP_CHANGE_YEAR'
  /** Item 20. */
  | 'MIGRANT_WORKER'
  /** Item 17. */
  | 'POLITICAL_STATUS'
  /** Item 3. */
  | 'SEX'
  /** Item 10. */
  | 'SKILL_LEVEL'
  /** The union they belong to now (item 23), not what is above it. */
  | 'UNIT';

export type MemberEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Member;
};

/**
 * Which members are wanted. All fields that are given must hold (AND); within a list one is enough (OR).
 * A field that is absent or null asks for nothing; an empty list holds no value, so nothing fits it.
 */
export type MemberFilter = {
  /** Age today, in completed years. */
  readonly age?: InputMaybe<AgeRange>;
  readonly birthDate?: InputMaybe<DateRange>;
  /** As in item 9. */
  readonly education?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** As in item 6. */
  readonly employment?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names of ethnic groups, as in item 5. */
  readonly ethnicity?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isMigrantWorker?: InputMaybe<Scalars['Boolean']['input']>;
  /** Types of the latest membership change, as in item 14. */
  readonly membershipChange?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** When the latest membership change was. */
  readonly membershipChangeOn?: InputMaybe<DateRange>;
  /** Part of the name, in characters, in pinyin or in its initials, with or without diacritics. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Exactly these members. */
  readonly number?: InputMaybe<ReadonlyArray<Scalars['MemberNumber']['input']>>;
  /** As in item 17. */
  readonly politicalStatus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly sex?: InputMaybe<Sex>;
  /** As in item 10. */
  readonly skillLevel?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Members of these unions and of everything below them. */
  readonly unit?: InputMaybe<ReadonlyArray<Scalars['OrganizationCode']['input']>>;
};

/** Members that have the same value in every dimension asked for. Keys of other dimensions are null. */
export type MemberGroup = {
  /** The first year of five: 30 stands for 30 to 34. */
  readonly ageBand?: Maybe<Scalars['Int']['output']>;
  /** How many have a known date of birth. */
  readonly ageCount: Scalars['Int']['output'];
  /** Their ages added up, in completed years. */
  readonly ageSum: Scalars['Float']['output'];
  /** In completed years today; of those whose date of birth is known. */
  readonly averageAge?: Maybe<Scalars['Float']['output']>;
  /** How many are in the group. */
  readonly count: Scalars['Int']['output'];
  readonly education?: Maybe<Scalars['String']['output']>;
  readonly employment?: Maybe<Scalars['String']['output']>;
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  readonly householdType?: Maybe<Scalars['String']['output']>;
  readonly isMigrantWorker?: Maybe<Scalars['Boolean']['output']>;
  /** Date of the latest membership change. */
  readonly latestMembershipChangeOn?: Maybe<Scalars['Date']['output']>;
  readonly membershipChange?: Maybe<Scalars['String']['output']>;
  readonly membershipChangeYear?: Maybe<Scalars['Int']['output']>;
  /** How many of them are migrant workers (农民工会员). */
  readonly migrantWorkers: Scalars['Int']['output'];
  /** Date of birth of the oldest. */
  readonly oldestBirthDate?: Maybe<Scalars['Date']['output']>;
  readonly politicalStatus?: Maybe<Scalars['String']['output']>;
  readonly sex?: Maybe<Sex>;
  readonly skillLevel?: Maybe<Scalars['String']['output']>;
  /** The same union; null when the caller may not see it. */
  readonly unit?: Maybe<Organization>;
  /** The union they belong to now, by its code. */
  readonly unitCode?: Maybe<Scalars['OrganizationCode']['output']>;
  /** How many of them are women (女会员). */
  readonly women: Scalars['Int']['output'];
  /** Date of birth of the youngest. */
  readonly youngestBirthDate?: Maybe<Scalars['Date']['output']>;
};

export type MemberOrder = {
  readonly by: MemberOrderField;
  readonly direction?: SortDirection;
};

export type MemberOrderField =
  | 'BIRTH_DATE'
  | 'MEMBERSHIP_CHANGE_ON'
  /** Chinese names by pinyin. */
  | 'NAME'
  | 'NUMBER'
  /** By the code of the union. */
  | 'UNIT';

/** What can be said of the members that fit a filter, together and by group. */
export type MemberStatistics = {
  /** How many have a known date of birth. */
  readonly ageCount: Scalars['Int']['output'];
  /** Their ages added up, in completed years. A whole number; more than an Int holds when all members are counted. */
  readonly ageSum: Scalars['Float']['output'];
  /** In completed years today; of those whose date of birth is known. */
  readonly averageAge?: Maybe<Scalars['Float']['output']>;
  readonly coverage?: Maybe<Coverage>;
  /** The groups that somebody is in, by their keys. */
  readonly groups: ReadonlyArray<MemberGroup>;
  /** Date of the latest membership change. */
  readonly latestMembershipChangeOn?: Maybe<Scalars['Date']['output']>;
  /** How many of them are migrant workers (农民工会员). */
  readonly migrantWorkers: Scalars['Int']['output'];
  /** Date of birth of the oldest. */
  readonly oldestBirthDate?: Maybe<Scalars['Date']['output']>;
  /** How many there are. */
  readonly total: Scalars['Int']['output'];
  /**
   * Whether something is missing, here and in the groups, that units do not release: where the caller may not read what
   * the rows are counted by, small groups are withheld, together with others from which they could be worked out.
   */
  readonly withheld?: Maybe<Scalars['Boolean']['output']>;
  /** How many of them are women (女会员). */
  readonly women: Scalars['Int']['output'];
  /** Date of birth of the youngest. */
  readonly youngestBirthDate?: Maybe<Scalars['Date']['output']>;
};

export type Organization = {
  readonly code: Scalars['OrganizationCode']['output'];
  /** How many members the union and everything below it have. */
  readonly memberCount?: Maybe<Scalars['Int']['output']>;
  /** The members of the union and of everything below it. */
  readonly memberList?: Maybe<MemberConnection>;
};


export type OrganizationMemberListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<MemberOrder>>;
};

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
  /** One member by the permanent member number; null when there is none that the caller may see. */
  readonly member?: Maybe<Member>;
  /** The members that fit the filter, page by page, in one order over all sites. */
  readonly memberSearch?: Maybe<MemberConnection>;
  /**
   * How many members fit the filter, and what else can be said of them together: of all, and of each group.
   * Who is in no group of a dimension, because the item is not filled in, is in the group without that key.
   */
  readonly memberStatistics?: Maybe<MemberStatistics>;
};


export type QueryMemberArgs = {
  number: Scalars['MemberNumber']['input'];
};


export type QueryMemberSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<MemberOrder>>;
};


export type QueryMemberStatisticsArgs = {
  by: ReadonlyArray<MemberDimension>;
  filter?: InputMaybe<MemberFilter>;
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
  Member: Member;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"number":true}> );
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
  Member: ResolverTypeWrapper<MemberRow>;
  MemberConnection: ResolverTypeWrapper<MemberConnectionSource>;
  MemberDimension: MemberDimension;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberFilter: MemberFilter;
  MemberGroup: ResolverTypeWrapper<MemberGroupSource>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MemberNumber: ResolverTypeWrapper<Scalars['MemberNumber']['output']>;
  MemberOrder: MemberOrder;
  MemberOrderField: MemberOrderField;
  MemberStatistics: ResolverTypeWrapper<MemberStatisticsSource>;
  Organization: ResolverTypeWrapper<OrganizationReference>;
  OrganizationCode: ResolverTypeWrapper<Scalars['OrganizationCode']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfoSource>;
  Provenance: Provenance;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Sex: Sex;
  Site: ResolverTypeWrapper<SiteReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SiteCoverage: ResolverTypeWrapper<SiteCoverage>;
  SiteStatus: SiteStatus;
  SortDirection: SortDirection;
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
  Member: MemberRow;
  MemberConnection: MemberConnectionSource;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberFilter: MemberFilter;
  MemberGroup: MemberGroupSource;
  Float: Scalars['Float']['output'];
  MemberNumber: Scalars['MemberNumber']['output'];
  MemberOrder: MemberOrder;
  MemberStatistics: MemberStatisticsSource;
  Organization: OrganizationReference;
  OrganizationCode: Scalars['OrganizationCode']['output'];
  PageInfo: PageInfoSource;
  Query: Record<PropertyKey, never>;
  Site: SiteReference;
  ID: Scalars['ID']['output'];
  SiteCoverage: SiteCoverage;
  String: Scalars['String']['output'];
};

export type FragmentedDirectiveArgs = {
  by: Scalars['String']['input'];
};

export type FragmentedDirectiveResolver<Result, Parent, ContextType = MembersContext, Args = FragmentedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatherDirectiveArgs = {
  as: Gather;
  count?: Maybe<Scalars['String']['input']>;
  of?: Maybe<Scalars['String']['input']>;
  sum?: Maybe<Scalars['String']['input']>;
};

export type GatherDirectiveResolver<Result, Parent, ContextType = MembersContext, Args = GatherDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LocateDirectiveArgs = {
  below?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  by?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type LocateDirectiveResolver<Result, Parent, ContextType = MembersContext, Args = LocateDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsDirectiveArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
};

export type ReadsDirectiveResolver<Result, Parent, ContextType = MembersContext, Args = ReadsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReplicatedDirectiveArgs = { };

export type ReplicatedDirectiveResolver<Result, Parent, ContextType = MembersContext, Args = ReplicatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CoverageResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sites?: Resolver<ReadonlyArray<ResolversTypes['SiteCoverage']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MemberResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  access?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  birthPlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domicile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  householdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMigrantWorker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  memberCard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  membershipChange?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  membershipChangeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  membershipChangeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nativePlace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  no?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['MemberNumber'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  organizationCode?: Resolver<ResolversTypes['OrganizationCode'], ParentType, ContextType>;
  politicalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
  skillLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stationCard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionId?: Resolver<Maybe<ResolversTypes['OrganizationCode']>, ParentType, ContextType>;
  workUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberGroupResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['MemberGroup'] = ResolversParentTypes['MemberGroup']> = {
  ageBand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageSum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  averageAge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  householdType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMigrantWorker?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  latestMembershipChangeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  membershipChange?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  membershipChangeYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  migrantWorkers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  politicalStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  skillLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  unitCode?: Resolver<Maybe<ResolversTypes['OrganizationCode']>, ParentType, ContextType>;
  women?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  youngestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface MemberNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MemberNumber'], any> {
  name: 'MemberNumber';
}

export type MemberStatisticsResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['MemberStatistics'] = ResolversParentTypes['MemberStatistics']> = {
  ageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageSum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  averageAge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['MemberGroup']>, ParentType, ContextType>;
  latestMembershipChangeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  migrantWorkers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  women?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  youngestBirthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['OrganizationCode'], ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  memberList?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, Partial<OrganizationMemberListArgs>>;
};

export interface OrganizationCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OrganizationCode'], any> {
  name: 'OrganizationCode';
}

export type PageInfoResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'number'>>;
  memberSearch?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, Partial<QueryMemberSearchArgs>>;
  memberStatistics?: Resolver<Maybe<ResolversTypes['MemberStatistics']>, ParentType, ContextType, RequireFields<QueryMemberStatisticsArgs, 'by'>>;
};

export type SiteResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SiteCoverageResolvers<ContextType = MembersContext, ParentType extends ResolversParentTypes['SiteCoverage'] = ResolversParentTypes['SiteCoverage']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  site?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SiteStatus'], ParentType, ContextType>;
  tookMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = MembersContext> = {
  Coverage?: CoverageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberGroup?: MemberGroupResolvers<ContextType>;
  MemberNumber?: GraphQLScalarType;
  MemberStatistics?: MemberStatisticsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationCode?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SiteCoverage?: SiteCoverageResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = MembersContext> = {
  fragmented?: FragmentedDirectiveResolver<any, any, ContextType>;
  gather?: GatherDirectiveResolver<any, any, ContextType>;
  locate?: LocateDirectiveResolver<any, any, ContextType>;
  reads?: ReadsDirectiveResolver<any, any, ContextType>;
  replicated?: ReplicatedDirectiveResolver<any, any, ContextType>;
};
