/** Questions of every kind, as one asks them of a whole: none says anything of levels. */

export interface HubCase {
  readonly title: string;
  readonly text: string;
}

/** The title of a question that not every federation gateway can plan. */
export const STAFF_OF_A_UNIT = 'the staff of a unit, and their units';

const one = (title: string, text: string): HubCase => ({ title, text });

/** Over the deployment's own subgraphs; `$unit` is Fujian. */
export const QUESTIONS: readonly HubCase[] = [
  one(
    'statistics of all, and by group',
    `query ($unit: [OrganizationCode!]) {
       all: memberStatistics(by: []) { total women averageAge ageSum oldestBirthDate latestMembershipChangeOn }
       here: memberStatistics(filter: { unit: $unit }, by: [SEX, EDUCATION]) {
         total averageAge groups { sex education count averageAge youngestBirthDate }
       }
     }`,
  ),
  one(
    'groups with the unit they stand for',
    `query ($unit: [OrganizationCode!]) {
       memberStatistics(filter: { unit: $unit }, by: [UNIT]) { groups { unitCode count unit { name memberCount } } }
     }`,
  ),
  one(
    'fields of a unit that is itself above the cities',
    `{ organization(code: "350000000000") {
         name memberCount staffCount
         memberList(first: 7, orderBy: [{ by: BIRTH_DATE, direction: DESC }]) {
           totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { number birthDate } }
         }
       } }`,
  ),
  one(
    STAFF_OF_A_UNIT,
    `{ organization(code: "350000000000") {
         staff(last: 5) { totalCount edges { node { code fullName organization { name } } } }
       } }`,
  ),
  one(
    'rows, their units, and what hangs on those: a third wave',
    `query ($unit: [OrganizationCode!]) {
       memberSearch(filter: { unit: $unit }, first: 15) {
         edges { node { name organization { name parent { name staffCount } memberCount memberList(first: 2) {
           totalCount edges { node { number } }
         } } } }
       }
     }`,
  ),
  one(
    'aliases, GraphQL fragments and conditions',
    `query ($unit: [OrganizationCode!], $yes: Boolean = true, $no: Boolean = false) {
       mine: memberSearch(filter: { unit: $unit }, first: 3) { ...page }
       others: memberSearch(first: 3, orderBy: [{ by: NUMBER, direction: DESC }]) { ...page total: totalCount @skip(if: $yes) }
       skipped: memberSearch(first: 1) @include(if: $no) { totalCount }
     }
     fragment page on MemberConnection {
       __typename
       rows: edges { __typename row: node { __typename key: number organization { ... @include(if: $yes) { title: name } } } }
       end: pageInfo { more: hasNextPage }
     }`,
  ),
  one(
    'several fields of several subgraphs at once',
    `query ($unit: [OrganizationCode!]) {
       organizationSearch(filter: { unit: $unit }, first: 40) { totalCount edges { node { code level } } }
       staffSearch(filter: { unit: $unit }, first: 9) { totalCount edges { node { code fullName } } }
       staffStatistics(filter: { unit: $unit }, by: [SEX]) { total groups { sex count } }
       memberSearch(filter: { unit: $unit, name: "chen" }, first: 9) { totalCount edges { node { name } } }
     }`,
  ),
  one(
    'what an organ may read of those below it, some of it masked',
    `query ($unit: [OrganizationCode!]) {
       memberSearch(filter: { unit: $unit, sex: FEMALE }, first: 7, orderBy: [{ by: MEMBERSHIP_CHANGE_ON }]) {
         totalCount
         edges { node {
           number access name birthDate mobile domicile ethnicity
           organization { access name leaderPhone legalRepresentative { name } memberList(first: 2) { edges { node { name } } } }
         } }
       }
       memberStatistics(filter: { unit: $unit }, by: [SEX, EDUCATION]) {
         total women groups { sex education count migrantWorkers }
       }
     }`,
  ),
  one(
    'numbers as units release them, of one’s own and of neighbours',
    `query ($unit: [OrganizationCode!]) {
       own: memberStatistics(filter: { unit: $unit }, by: [ETHNICITY, SEX]) {
         total withheld groups { sex ethnicity count }
       }
       all: memberStatistics(by: [AGE_BAND]) { total withheld groups { ageBand count } }
       near: memberStatistics(filter: { unit: ["350200000000", "110000000000"] }, by: [POLITICAL_STATUS]) {
         total withheld groups { politicalStatus count }
       }
       staffStatistics(filter: { unit: ["350800000000", "110000000000"] }, by: []) { total withheld }
     }`,
  ),
  one(
    'nobody at all',
    '{ memberSearch(filter: { unit: [] }, first: 5) { totalCount edges { node { name } } } }',
  ),
];

/** Over the tests' own subgraph, which has a field of every kind of gathering, at the root and on entities. */
export const TRAINING: readonly HubCase[] = [
  one(
    'lists, sums, averages, extremes, any, all, first',
    `{ courses { organizationCode number title } courseCount courseHours courseFees averageHours longestCourse
       shortestCourse firstStart lastEnd leastTitle greatestTitle anyOpen allCertified
       courseNamed(title: "Office work") { organizationCode number } }`,
  ),
  one(
    'groups in groups',
    `query ($unit: [OrganizationCode!]) {
       courseStatistics(filter: { place: { below: $unit } }) {
         count averageHours anyOpen allCertified leastTitle
         groups(by: [KIND]) { kindId kind { name courseCount } count averageHours example
           groups(by: [YEAR, OPEN]) { kindId year open count fees allCertified } }
       }
       courseGroups(by: [UNIT]) { organizationCode organization { name } count hours }
     }`,
  ),
  one(
    'what every site holds, and what each has of it',
    `{ trainingKinds { id name courseCount courses(first: 3, orderBy: [{ by: HOURS }]) {
         totalCount edges { node { organizationCode number hours } } } } trainingKind(id: "K1") { name courseCount } }`,
  ),
  one(
    'a course and all who attended it, wherever they are',
    `query ($unit: [OrganizationCode!]) {
       courseSearch(filter: { place: { below: $unit } }, first: 6) { edges { node {
         title attendanceCount attendedHours averageScore bestScore firstAttendedOn anyPassed allPassed remark
         attendanceList { staffCode passed } attendanceGroups(by: [PASSED]) { passed count averageScore }
         attendances(first: 2) { totalCount edges { node { staffCode staff { trainingHours } course { title } } } }
         organization { name courseHours trainingStatistics { count } }
       } } }
     }`,
  ),
  one(
    'unions and interfaces',
    `query ($unit: [OrganizationCode!]) {
       trainingSearch(below: $unit, first: 12) { totalCount edges { node {
         __typename
         ... on Course { title attendanceCount }
         ... on Attendance { staffCode course { title attendanceCount } }
       } } }
       trainingRecords(first: 12, orderBy: [{ by: HOURS, direction: DESC }]) { totalCount edges { node {
         hours heldOn organization { name } attendanceCount(filter: { passed: true })
         ... on Course { title }
       } } }
     }`,
  ),
];
