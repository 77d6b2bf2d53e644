/** What can be selected of organizations, staff and members, and of statistics over them. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import { filterOf } from '../cases/filters.ts';
import { orderByOf } from '../cases/orders.ts';
import { MEMBER_STATISTICS, STAFF_STATISTICS } from '../oracle/measures.ts';
import type { RelationName } from '../oracle/relations.ts';
import { keysOf } from '../together/together-case.ts';
import { argument, argumentsOf, connectionTypes, leaves, type Offers, pageOf } from './offers.ts';

export function peopleOffers(rows: HouseRecords): Offers {
  const listOf = (relation: RelationName) =>
    argumentsOf(
      argument('filter', filterOf(relation, rows)),
      argument('orderBy', orderByOf(relation)),
      pageOf,
    );
  const oneOf = (relation: RelationName, name: string) =>
    argument(name, fc.constantFrom(...keysOf(relation, rows)));
  const statisticsOf = (relation: 'staff' | 'member', dimensions: object) =>
    argumentsOf(
      argument('filter', filterOf(relation, rows)),
      argument('by', fc.array(fc.constantFrom(...Object.keys(dimensions)), { maxLength: 3 })),
    );
  const members = rows.member.length > 0;
  return {
    Query: [
      { name: 'staffSearch', args: listOf('staff'), of: 'StaffConnection', weight: 2 },
      { name: 'staff', args: oneOf('staff', 'code'), of: 'Staff' },
      { name: 'organizationSearch', args: listOf('organization'), of: 'OrganizationConnection', weight: 3 },
      { name: 'organization', args: oneOf('organization', 'code'), of: 'Organization', weight: 3 },
      {
        name: 'staffStatistics',
        args: statisticsOf('staff', STAFF_STATISTICS.dimensions),
        of: 'StaffStatistics',
      },
      ...(members
        ? [
            { name: 'memberSearch', args: listOf('member'), of: 'MemberConnection', weight: 3 },
            { name: 'member', args: oneOf('member', 'number'), of: 'Member' },
            {
              name: 'memberStatistics',
              args: statisticsOf('member', MEMBER_STATISTICS.dimensions),
              of: 'MemberStatistics',
              weight: 2,
            },
          ]
        : []),
    ],
    Staff: [
      ...leaves('code fullName sex birthDate organizationCode recruitmentDate rankCode'),
      { name: 'site', of: 'Site' },
      { name: 'organization', of: 'Organization', weight: 5 },
    ],
    Member: [
      ...leaves('number name sex birthDate organizationCode membershipChangeOn isMigrantWorker'),
      { name: 'site', of: 'Site' },
      { name: 'organization', of: 'Organization', weight: 5 },
    ],
    Organization: [
      ...leaves('code name level kind parentCode foundedOn members'),
      { name: 'site', of: 'Site' },
      { name: 'parent', of: 'Organization', weight: 3, requires: true },
      { name: 'staffCount', weight: 3 },
      { name: 'staff', args: listOf('staff'), of: 'StaffConnection', weight: 3 },
      ...(members
        ? [
            { name: 'memberCount', weight: 3 },
            { name: 'memberList', args: listOf('member'), of: 'MemberConnection', weight: 3 },
          ]
        : []),
    ],
    ...connectionTypes('StaffConnection', 'StaffEdge', 'Staff'),
    ...connectionTypes('MemberConnection', 'MemberEdge', 'Member'),
    ...connectionTypes('OrganizationConnection', 'OrganizationEdge', 'Organization'),
    StaffStatistics: [
      ...leaves(`total ${STAFF_MEASURES}`),
      { name: 'groups', of: 'StaffGroup', weight: 12 },
      { name: 'coverage', of: 'Coverage' },
    ],
    StaffGroup: [
      ...leaves(`count ${STAFF_MEASURES}`),
      ...leaves('unitCode sex ageBand ethnicity rankCode qualification politicalTheory stateManagement'),
      ...leaves('partyMember recruitmentYear'),
      { name: 'unit', of: 'Organization', weight: 2 },
    ],
    MemberStatistics: [
      ...leaves(`total ${MEMBER_MEASURES}`),
      { name: 'groups', of: 'MemberGroup', weight: 12 },
      { name: 'coverage', of: 'Coverage' },
    ],
    MemberGroup: [
      ...leaves(`count ${MEMBER_MEASURES}`),
      ...leaves(
        'unitCode sex ageBand ethnicity employment education skillLevel politicalStatus householdType',
      ),
      ...leaves('isMigrantWorker membershipChange membershipChangeYear'),
      { name: 'unit', of: 'Organization', weight: 2 },
    ],
  };
}

const AGES = 'women averageAge ageSum ageCount oldestBirthDate youngestBirthDate';
const STAFF_MEASURES = `${AGES} partyMembers averageServiceYears serviceYearsSum serviceYearsCount`;
const MEMBER_MEASURES = `${AGES} migrantWorkers latestMembershipChangeOn`;
