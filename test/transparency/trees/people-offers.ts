/** What can be selected of organizations, staff and members, and of statistics over them. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import { ANYTHING, type Askable } from '../cases/askable.ts';
import { filterOf } from '../cases/filters.ts';
import { orderByOf } from '../cases/orders.ts';
import type { RelationName } from '../oracle/relations.ts';
import { keysOf } from '../together/together-case.ts';
import { argument, argumentsOf, connectionTypes, leaves, type Offers, pageOf } from './offers.ts';
import { MEMBERS, STAFF, statisticsOffers } from './statistics-offers.ts';

export function peopleOffers(rows: HouseRecords, askable: Askable = ANYTHING): Offers {
  const listOf = (relation: RelationName) =>
    argumentsOf(
      argument('filter', filterOf(relation, rows, askable)),
      argument('orderBy', orderByOf(relation, askable)),
      pageOf,
    );
  const oneOf = (relation: RelationName, name: string) =>
    argument(name, fc.constantFrom(...keysOf(relation, rows)));
  const members = rows.member.length > 0;
  const staffNumbers = statisticsOffers(STAFF, rows, askable);
  const memberNumbers = members ? statisticsOffers(MEMBERS, rows, askable) : {};
  return {
    Query: [
      { name: 'staffSearch', args: listOf('staff'), of: 'StaffConnection', weight: 2 },
      { name: 'staff', args: oneOf('staff', 'code'), of: 'Staff' },
      { name: 'organizationSearch', args: listOf('organization'), of: 'OrganizationConnection', weight: 3 },
      { name: 'organization', args: oneOf('organization', 'code'), of: 'Organization', weight: 3 },
      ...(staffNumbers.Query ?? []),
      ...(members
        ? [
            { name: 'memberSearch', args: listOf('member'), of: 'MemberConnection', weight: 3 },
            { name: 'member', args: oneOf('member', 'number'), of: 'Member' },
            ...(memberNumbers.Query ?? []),
          ]
        : []),
    ],
    Staff: [
      ...leaves('code access fullName sex birthDate organizationCode recruitmentDate rankCode'),
      ...leaves('idNumber ethnicity religion'),
      { name: 'site', of: 'Site' },
      { name: 'organization', of: 'Organization', weight: 5 },
    ],
    Member: [
      ...leaves('number access name sex birthDate organizationCode membershipChangeOn isMigrantWorker'),
      ...leaves('idNumber mobile domicile memberCard politicalStatus'),
      { name: 'site', of: 'Site' },
      { name: 'organization', of: 'Organization', weight: 5 },
    ],
    Organization: [
      ...leaves('code access name level kind parentCode foundedOn members'),
      ...leaves('chairmanName chairmanMobile unionEmail unitAddress'),
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
    ...without(staffNumbers, 'Query'),
    ...without(memberNumbers, 'Query'),
  };
}

const without = (offers: Offers, type: string): Offers =>
  Object.fromEntries(Object.entries(offers).filter(([name]) => name !== type));
