/** The row as a caller should see it, from the rows in memory. */
import type { House } from '../../house/house.ts';
import { lies } from '../../house/topology.ts';
import type { RelationName } from '../oracle/relations.ts';
import type { View } from '../rights/view.ts';

export interface RowExpectation {
  /** Where the row lives. */
  readonly place: string;
  /** The organization that it is joined with, whether or not the caller sees it. */
  readonly beside: string | null;
  node(joined: boolean): Readonly<Record<string, unknown>>;
}

/** Undefined when there is no such row; whether the caller sees it is not asked. */
export type ExpectRow = (key: string) => RowExpectation | undefined;

/** What `view` shows of it. */
export function rowExpectations(relation: RelationName, house: House, view: View): ExpectRow {
  const { staff, member, organization } = indexOf(house);
  const shown = (entity: string, place: string, row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [field, view.show(entity, field, place, value)]),
    );
  const seen = (code: string | null): unknown => {
    const row = code === null ? undefined : organization.get(code);
    return row && view.accessAt(row.code)
      ? shown('Organization', row.code, { code: row.code, name: row.name })
      : null;
  };
  const site = (place: string): unknown => ({
    id: house.fragments.find(({ where }) => lies(place, where))?.site,
  });
  switch (relation) {
    case 'staff':
      return expecting(staff, (row) => ({
        place: row.code,
        beside: row.organization_code,
        node: (joined) =>
          shown('Staff', row.code, {
            code: row.code,
            access: view.accessAt(row.code),
            fullName: row.full_name,
            sex: row.sex,
            birthDate: row.birth_date,
            organizationCode: row.organization_code,
            recruitmentDate: row.recruitment_date,
            rankCode: row.rank_code,
            ethnicity: row.ethnicity,
            idNumber: row.id_number,
            site: site(row.code),
            ...(joined && { organization: seen(row.organization_code) }),
          }),
      }));
    case 'member':
      return expecting(member, (row) => ({
        place: row.organization_code,
        beside: row.organization_code,
        node: (joined) =>
          shown('Member', row.organization_code, {
            number: row.number,
            access: view.accessAt(row.organization_code),
            name: row.name,
            sex: row.sex,
            birthDate: row.birth_date,
            organizationCode: row.organization_code,
            membershipChangeOn: row.membership_change_on,
            isMigrantWorker: row.is_migrant_worker,
            ethnicity: row.ethnicity,
            mobile: row.mobile,
            site: site(row.organization_code),
            ...(joined && { organization: seen(row.organization_code) }),
          }),
      }));
    case 'organization':
      return expecting(organization, (row) => ({
        place: row.code,
        beside: row.parent_code,
        node: (joined) =>
          shown('Organization', row.code, {
            code: row.code,
            access: view.accessAt(row.code),
            name: row.name,
            level: row.level,
            kind: row.kind,
            parentCode: row.parent_code,
            foundedOn: row.founded_on,
            members: row.members,
            chairmanName: row.chairman_name,
            unionEmail: row.union_email,
            site: site(row.code),
            ...(joined && { parent: seen(row.parent_code) }),
          }),
      }));
  }
}

const expecting =
  <Row>(rows: ReadonlyMap<string, Row>, expect: (row: Row) => RowExpectation): ExpectRow =>
  (key) => {
    const row = rows.get(key);
    return row && expect(row);
  };

const indexes = new WeakMap<House, ReturnType<typeof makeIndex>>();

function indexOf(house: House): ReturnType<typeof makeIndex> {
  const index = indexes.get(house) ?? makeIndex(house);
  indexes.set(house, index);
  return index;
}

const makeIndex = ({ rows }: House) => ({
  staff: new Map(rows.staff.map((row) => [row.code, row])),
  member: new Map(rows.member.map((row) => [row.number, row])),
  organization: new Map(rows.organization.map((row) => [row.code, row])),
});
