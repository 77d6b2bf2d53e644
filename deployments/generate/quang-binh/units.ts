/** The units of the province: departments and their offices, districts and their offices, communes. */
import type { Provenance } from '../../../subgraphs/shared/row-values.ts';
import type { QuangBinhReference } from './reference.ts';

export type UnitLevel = 'department' | 'department-office' | 'district' | 'district-office' | 'commune';

export interface Unit {
  /** Seven digits S H X P. */
  readonly code: string;
  readonly level: UnitLevel;
  /** The department or district above; none above those. */
  readonly parent?: Unit;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly provenance: Provenance;
}

/** All units in ascending order of their codes. */
export function quangBinhUnits(reference: QuangBinhReference): readonly Unit[] {
  const departments = reference.departments.map(
    ({ code, name_vi, name_en }): Unit => ({
      code: `${code}00000`,
      level: 'department',
      name: name_vi,
      nameEn: name_en,
      kind: kindOfOffice(name_vi),
      provenance: 'REFERENCE',
    }),
  );
  const districts = reference.districts.map(
    ({ district_no, name_standard, kind }): Unit => ({
      code: `00${district_no}0000`,
      level: 'district',
      name: `${capitalized(kind)} ${name_standard}`,
      nameEn: null,
      kind,
      provenance: 'REFERENCE',
    }),
  );
  const districtOf = new Map(districts.map((district) => [district.code.slice(2, 3), district]));
  return [
    ...departments,
    ...departments.flatMap((department) => departmentOffices(department, reference)),
    ...districts,
    ...districts.flatMap((district) => districtOffices(district, reference)),
    ...reference.communes.map(
      (row): Unit => ({
        code: `00${row.commune_code}00`,
        level: 'commune',
        ...parentOf(districtOf.get(row.district_no)),
        name: row.gso_name,
        nameEn: null,
        kind: row.kind,
        provenance: 'REFERENCE',
      }),
    ),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function departmentOffices(department: Unit, reference: QuangBinhReference): readonly Unit[] {
  const code = department.code.slice(0, 2);
  const offices = (rows: QuangBinhReference['seedOffices'], provenance: Provenance) =>
    rows
      .filter((row) => row.department_code === code)
      .map(
        ({ office_no, name_vi }): Unit => ({
          code: `${code}000${office_no}`,
          level: 'department-office',
          parent: department,
          name: name_vi,
          nameEn: null,
          kind: kindOfOffice(name_vi),
          provenance,
        }),
      );
  return [...offices(reference.seedOffices, 'REFERENCE'), ...offices(reference.inventedOffices, 'INVENTED')];
}

const districtOffices = (district: Unit, reference: QuangBinhReference): readonly Unit[] =>
  reference.districtOffices.map(
    ({ serial, name_vi, name_en }): Unit => ({
      code: `${district.code.slice(0, 5)}${serial}`,
      level: 'district-office',
      parent: district,
      name: name_vi,
      nameEn: name_en,
      kind: kindOfOffice(name_vi),
      provenance: 'REFERENCE',
    }),
  );

/** What an office calls itself: its first word, or the two of `Văn phòng`, `Thanh tra` and the like. */
function kindOfOffice(name: string): string {
  const kinds = ['văn phòng', 'thanh tra', 'chi cục', 'trung tâm', 'phòng', 'ban', 'sở'];
  const lower = name.toLowerCase();
  return kinds.find((kind) => lower.startsWith(kind)) ?? 'bộ phận';
}

const parentOf = (parent: Unit | undefined): { readonly parent?: Unit } =>
  parent === undefined ? {} : { parent };

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The unit with the unit above it, as a form writes it: `Phòng Nội vụ, Huyện Lệ Thủy`. */
export const fullName = (unit: Unit): string =>
  unit.parent ? `${unit.name}, ${unit.parent.name}` : unit.name;
