/** Where people of the province are born and live: a commune of the reference, a hamlet or street that is made up. */
import type { Random } from '../random/random.ts';
import type { QuangBinhReference } from './reference.ts';

export interface Address {
  readonly detail: string | null;
  readonly commune: string | null;
  readonly district: string | null;
  readonly province: string;
}

const PROVINCE = 'Quảng Bình';
const ELSEWHERE: readonly string[] = Object.freeze([
  'Quảng Trị',
  'Hà Tĩnh',
  'Nghệ An',
  'Thừa Thiên Huế',
  'Thanh Hóa',
  'Hà Nội',
]);

export interface AddressBook {
  /** In the district of this commune or, without one, of the province's capital. */
  near(random: Random, communeCode: string | undefined): Address;
  anywhere(random: Random): Address;
}

export function addressBook(reference: QuangBinhReference): AddressBook {
  const districts = new Map(
    reference.districts.map((row) => [row.district_no, `${row.kind} ${row.name_standard}`]),
  );
  const byDistrict = Map.groupBy(reference.communes, ({ district_no }) => district_no);
  const address = (random: Random, commune: QuangBinhReference['communes'][number]): Address => ({
    detail: commune.kind === 'xã' ? `Thôn ${random.int(1, 9)}` : `Tổ dân phố ${random.int(1, 14)}`,
    commune: commune.gso_name,
    district: districts.get(commune.district_no) ?? null,
    province: PROVINCE,
  });
  return {
    near(random, communeCode) {
      const own = reference.communes.find(({ commune_code }) => commune_code === communeCode);
      if (own !== undefined && random.chance(0.7)) return address(random, own);
      const district = communeCode?.slice(0, 1) ?? '1';
      return address(random, random.pick(byDistrict.get(district) ?? reference.communes));
    },
    anywhere(random) {
      if (random.chance(0.92)) return address(random, random.pick(reference.communes));
      return { detail: null, commune: null, district: null, province: random.pick(ELSEWHERE) };
    },
  };
}

/** As one line of a form: `Xã An Thủy, huyện Lệ Thủy, Quảng Bình`. */
export const addressLine = ({ commune, district, province }: Address): string =>
  [commune, district, province].filter((part) => part !== null).join(', ');
