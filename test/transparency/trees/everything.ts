/** Every field that is gathered, once and over everything: what a random filter narrows down might hide a mistake. */

const COURSES = `count timed hours fees averageHours longest shortest earliest latest anyOpen allCertified`;
const AGES = 'women averageAge ageSum ageCount oldestBirthDate youngestBirthDate';
const STAFF = `${AGES} partyMembers averageServiceYears serviceYearsSum serviceYearsCount`;
const MEMBERS = `${AGES} migrantWorkers latestMembershipChangeOn`;

const training: readonly string[] = [
  `{
    courseCount timedCourseCount courseHours courseFees averageHours longestCourse shortestCourse firstStart
    lastEnd leastTitle greatestTitle anyOpen allCertified courses { organizationCode number }
    known: courseNamed(title: "Quản lý nhà nước ngạch chuyên viên") { organizationCode number }
    unknown: courseNamed(title: "?") { number }
  }`,
  `{
    courseStatistics {
      ${COURSES} leastTitle
      groups(by: [OPEN]) {
        open ${COURSES} example groups(by: [KIND, YEAR]) { open kindId kind { name } year ${COURSES} }
      }
    }
    courseGroups(by: [UNIT]) { organizationCode organization { name } ${COURSES} }
    trainingKinds { id name courseCount }
  }`,
  `{
    courseSearch(first: 12, orderBy: [{ by: HOURS, direction: DESC }]) { edges { node {
      number attendanceCount attendedHours scoreSum scoreCount averageScore bestScore firstAttendedOn anyPassed
      allPassed remark attendanceList { staffCode } attendanceGroups(by: [PASSED]) {
        passed count hours scoreSum scoreCount averageScore bestScore
      }
      attendances(last: 3) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { staffCode score } } }
    } } }
    trainingRecords(last: 12) { totalCount edges { node { __typename heldOn hours attendanceCount } } }
  }`,
];

export const OF_QUANG_BINH: readonly string[] = [
  ...training,
  `{
    staffStatistics(by: [SEX, RANK]) { total withheld ${STAFF} groups { sex rankCode count ${STAFF} } }
    line: staffStatistics(by: [UNIT, QUALIFICATION]) {
      total women averageServiceYears groups { unitCode qualification count serviceYearsSum unit { name } }
    }
    own: staffStatistics(by: [ETHNICITY], filter: { unit: ["0100000", "1100000"] }) {
      total withheld groups { ethnicity count }
    }
    staffSearch(first: 3, filter: { partyMember: true }) { totalCount edges { node { code fullName } } }
    organizationSearch(last: 12) { edges { node {
      code staffCount courseHours trainingStatistics { count hours }
      staff(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { code trainingHours } } }
      byAge: staff(first: 1, orderBy: [{ by: BIRTH_DATE }]) { edges { node { code access birthDate health } } }
      courses(last: 2) { totalCount edges { node { number } } }
    } } }
  }`,
];

/** Dimensions of what the caller may read outside of their own unit, and may not. */
const RELEASED_BY_ONE = ['SEX', 'AGE_BAND', 'ETHNICITY', 'POLITICAL_STATUS'];
const RELEASED = 'sex ageBand ethnicity politicalStatus count';

export const OF_THE_UNIONS: readonly string[] = [
  ...training,
  `{
    memberStatistics(by: [SEX, MEMBERSHIP_CHANGE_YEAR]) {
      total ${MEMBERS} groups { sex membershipChangeYear count ${MEMBERS} }
    }
    below: memberStatistics(by: [SEX, EMPLOYMENT]) {
      total women migrantWorkers latestMembershipChangeOn groups { sex employment count migrantWorkers }
    }
    organizationSearch(last: 12) { edges { node {
      code memberCount staffCount courseHours
      memberList(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { number } } }
      staff(last: 2, orderBy: [{ by: BIRTH_DATE }]) { edges { node { code birthDate } } }
      byRank: staff(last: 2, orderBy: [{ by: RANK }]) { edges { node { code access fullName birthDate health } } }
    } } }
  }`,
  ...RELEASED_BY_ONE.map(
    (one) => `{
      all: memberStatistics(by: [${one}]) { total withheld groups { ${RELEASED} } }
      split: memberStatistics(by: [${one}, SEX]) { total withheld groups { ${RELEASED} } }
      near: memberStatistics(by: [${one}], filter: { unit: ["350000000000", "110000000000"] }) {
        total withheld groups { ${RELEASED} } coverage { complete }
      }
      nearer: memberStatistics(by: [SEX, ${one}], filter: { unit: ["350800000000", "350200000000"] }) {
        total withheld groups { ${RELEASED} }
      }
    }`,
  ),
  `{
    staffStatistics(by: [ETHNICITY, SEX]) { total withheld groups { sex ethnicity count } }
    near: staffStatistics(by: [], filter: { unit: ["440000000000", "350800000000"] }) { total withheld }
    nearer: staffStatistics(by: [PARTY_MEMBER], filter: { unit: ["350000000000"] }) {
      total withheld groups { partyMember count }
    }
  }`,
];
