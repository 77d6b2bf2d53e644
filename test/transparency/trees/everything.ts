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
    staffStatistics(by: [SEX, RANK]) { total ${STAFF} groups { sex rankCode count ${STAFF} } }
    organizationSearch(last: 12) { edges { node {
      code staffCount courseHours trainingStatistics { count hours }
      staff(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { code trainingHours } } }
      courses(last: 2) { totalCount edges { node { number } } }
    } } }
  }`,
];

export const OF_THE_UNIONS: readonly string[] = [
  ...training,
  `{
    memberStatistics(by: [SEX, MEMBERSHIP_CHANGE_YEAR]) {
      total ${MEMBERS} groups { sex membershipChangeYear count ${MEMBERS} }
    }
    organizationSearch(last: 12) { edges { node {
      code memberCount staffCount courseHours
      memberList(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { number } } }
      staff(last: 2, orderBy: [{ by: BIRTH_DATE }]) { edges { node { code birthDate } } }
    } } }
  }`,
];
