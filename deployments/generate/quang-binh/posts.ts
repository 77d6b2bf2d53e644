/** The posts of a unit: code, title and role of every person who works there. */
import { unreachable } from '../../../errors/unreachable.ts';
import { share } from '../random/share.ts';
import type { Role } from './profile.ts';
import type { QuangBinhReference } from './reference.ts';
import type { Unit } from './units.ts';

export interface Post {
  readonly code: string;
  readonly unit: Unit;
  readonly title: string;
  /** Two digits in a commune, where the title is part of the code. */
  readonly titleCode: string | null;
  readonly role: Role;
}

/** CB has three digits. */
export const MOST_PER_TITLE = 999;

/** A small commune fills these first: the clerk and the chair are who the rest is asked through. */
const FIRST_TITLES: readonly string[] = Object.freeze(
  '14 05 01 06 16 15 17 18 13 12 02 03 04 07 08 09 11 10'.split(' '),
);

/** How often a title has several holders. */
const TITLE_WEIGHTS: Readonly<Record<string, number>> = {
  '06': 3,
  '15': 4,
  '16': 2,
  '17': 3,
  '18': 4,
  '14': 3,
  '02': 1,
};

/** Precondition: `count` is not more than the unit has room for. */
export function postsOf(unit: Unit, count: number, titles: QuangBinhReference['titles']): readonly Post[] {
  switch (unit.level) {
    case 'commune':
      return communePosts(unit, count, titles);
    case 'department':
    case 'district':
      return officePosts(unit, count, leaderTitle);
    case 'department-office':
    case 'district-office':
      return officePosts(unit, count, officeTitle);
    default:
      return unreachable(unit.level);
  }
}

type Titled = Pick<Post, 'title' | 'role'>;

const officePosts = (
  unit: Unit,
  count: number,
  titled: (unit: Unit, serial: number, count: number) => Titled,
) =>
  Array.from(
    { length: count },
    (_, i): Post => ({
      code: `${unit.code}00${String(i + 1).padStart(3, '0')}`,
      unit,
      titleCode: null,
      ...titled(unit, i + 1, count),
    }),
  );

function leaderTitle(unit: Unit, serial: number): Titled {
  const role: Role = serial === 1 ? 'leader' : 'deputy-leader';
  if (unit.level === 'district') {
    const place = unit.kind;
    if (serial === 2) return { title: `Chủ tịch Hội đồng nhân dân ${place}`, role: 'leader' };
    if (serial === 3) return { title: `Phó Chủ tịch Hội đồng nhân dân ${place}`, role };
    return { title: `${serial === 1 ? '' : 'Phó '}Chủ tịch Ủy ban nhân dân ${place}`, role };
  }
  const first = FIRST_OF_KIND[unit.kind] ?? 'Giám đốc';
  return { title: serial === 1 ? first : `Phó ${first}`, role };
}

/** Who leads an office, by what the office calls itself. */
const FIRST_OF_KIND: Readonly<Record<string, string>> = {
  sở: 'Giám đốc',
  'văn phòng': 'Chánh Văn phòng',
  'thanh tra': 'Chánh Thanh tra',
  'chi cục': 'Chi cục trưởng',
  'trung tâm': 'Giám đốc Trung tâm',
  phòng: 'Trưởng phòng',
  'bộ phận': 'Trưởng bộ phận',
  ban: 'Trưởng ban',
};

function officeTitle(unit: Unit, serial: number, count: number): Titled {
  const first = FIRST_OF_KIND[unit.kind] ?? 'Trưởng phòng';
  const deputies = count >= 10 ? 2 : 1;
  if (serial === 1) return { title: first, role: 'head' };
  if (serial <= 1 + deputies) return { title: `Phó ${first}`, role: 'deputy-head' };
  // The last of a larger office drives, guards or keeps the store on a contract.
  if (count >= 8 && serial > count - Math.floor(count / 8)) return { title: 'Nhân viên', role: 'employee' };
  return { title: specialistTitle(unit), role: 'specialist' };
}

const specialistTitle = (unit: Unit): string =>
  unit.kind === 'thanh tra' ? 'Thanh tra viên' : 'Chuyên viên';

function communePosts(unit: Unit, count: number, titles: QuangBinhReference['titles']): readonly Post[] {
  const order = FIRST_TITLES.filter((code) => code !== '10' || unit.kind !== 'phường');
  const holders = share(
    count,
    order.map((code) => ({ weight: TITLE_WEIGHTS[code] ?? 0.1, least: 1, most: MOST_PER_TITLE })),
  );
  return titles.flatMap(({ cd_code, name_vi, class: kind }) => {
    const number = holders[order.indexOf(cd_code)] ?? 0;
    return Array.from(
      { length: number },
      (_, i): Post => ({
        code: `${unit.code}${cd_code}${String(i + 1).padStart(3, '0')}`,
        unit,
        title: titleIn(unit, name_vi),
        titleCode: cd_code,
        role: kind === 'cán bộ' ? 'commune-official' : 'commune-servant',
      }),
    );
  });
}

/** Title 15 is printed in two wordings: `… (phường, thị trấn); … (xã)`. */
function titleIn(unit: Unit, printed: string): string {
  const wording =
    printed.split('; ').find((part) => !part.includes('(') || hasKind(part, unit.kind)) ?? printed;
  return wording.replace(/ \(.*\)$/, '');
}

const hasKind = (wording: string, kind: string): boolean =>
  wording
    .slice(wording.indexOf('(') + 1, -1)
    .split(', ')
    .includes(kind);
