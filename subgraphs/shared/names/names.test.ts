import fc from 'fast-check';
import { chineseSortKey } from './chinese-sort-key.ts';
import { searchKey, searchTerm } from './search-key.ts';
import { vietnameseSortKey } from './vietnamese-sort-key.ts';

const byBytes = (key: (name: string) => string) => (a: string, b: string) =>
  Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b)));

describe('a Vietnamese list', () => {
  const order = (names: readonly string[]) => [...names].sort(byBytes(vietnameseSortKey));

  test('goes by the given name first, then the middle names, then the family name', () => {
    const names = ['Nguyễn An', 'Lê Văn An', 'Trần Văn An', 'Lê Văn Đức An', 'Nguyễn Văn Anh', 'An Văn Bình'];
    expect(order([...names].reverse())).toEqual(names);
  });

  test('keeps the order of the alphabet: a ă â, d đ, e ê, o ô ơ, u ư', () => {
    const names = 'An Ăn Ân Be Dy Đa Em Ên On Ôn Ơn Un Ưn Vy'.split(' ');
    expect(order([...names].reverse())).toEqual(names);
  });

  test('keeps the order of the tones: ngang huyền hỏi ngã sắc nặng', () => {
    const names = ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ', 'Mai'];
    expect(order([...names].reverse())).toEqual(names);
  });

  test('does not depend on case, spaces or the Unicode form', () => {
    expect(vietnameseSortKey('  NGUYỄN   VĂN ĐỨC ')).toBe(
      vietnameseSortKey('Nguyễn Văn Đức'.normalize('NFD')),
    );
    expect(vietnameseSortKey('Nguyễn Văn Đức')).toBe('d{u{c 4,va{n 0,nguye{n 3');
  });
});

describe('a Chinese list', () => {
  const order = (names: readonly string[]) => [...names].sort(byBytes(chineseSortKey));

  test('goes by pinyin, then tone, then characters', () => {
    const names = ['安娜', '李伟', '李玮', '王芳', '张三', '张伟'];
    expect(order([...names].reverse())).toEqual(names);
  });

  test('reads a surname as a surname and a place as a place', () => {
    expect(chineseSortKey('单田芳')).toMatch(/^shan 4\//);
    expect(chineseSortKey('重庆市总工会')).toMatch(/^chong 2\/qing 4\//);
    expect(chineseSortKey('吕布')).toBe('lv 3/bu 4,吕布');
  });
});

describe('a name is found', () => {
  const finds = (name: string, typed: string) => searchKey(name).includes(searchTerm(typed));

  test.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['Nguyễn Văn Đức', 'Văn Đức'],
    ['Nguyễn Văn Đức', 'VAN  DUC'],
    ['Nguyễn Văn Đức', 'uyễn'.normalize('NFD')],
    ['张伟', '张伟'],
    ['张伟', '伟'],
    ['张伟', 'zhangwei'],
    ['张伟', 'Zhang Wei'],
    ['张伟', 'zw'],
    ['张爱红', 'Zhang Aihong'],
    ['张爱红', 'zhang ai hong'],
    ['张爱红', '张 爱红'],
    ['欧阳娜娜', 'Ouyang Nana'],
    ['吕布', 'lü bu'],
    ['吕布', 'Lǚ'],
    ['吕布', 'lv'],
    ['福建省总工会', 'fjszgh'],
    ['吕布', 'lv bu'],
    ['买买提·艾山', '买买提艾山'],
  ])('%s by %s', (name, typed) => {
    expect(finds(name, typed)).toBe(true);
  });

  test.each([
    ['Nguyễn Văn Đức', 'duc van'],
    ['张伟', 'li'],
  ])('%s not by %s', (name, typed) => {
    expect(finds(name, typed)).toBe(false);
  });

  test('by itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(searchKey(name)).toContain(searchTerm(name));
      }),
    );
  });

  test('and a term never holds what PostgreSQL refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchTerm(text)).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});
