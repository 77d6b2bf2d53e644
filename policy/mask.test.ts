/** What masks leave of a value, and that it is never more than they promise. */
import fc from 'fast-check';
import { applyMask, type Mask } from './mask.ts';

const keep = (first: number, last: number): Mask => ({ kind: 'KEEP', first, last });
const YEAR: Mask = { kind: 'YEAR' };
const EMAIL: Mask = { kind: 'EMAIL' };
const COUNTY: Mask = { kind: 'COUNTY' };

/** The examples of deployments/trade-unions/reference/cn_personal_info_masking.csv, and what could go wrong. */
test.each<[string, Mask, unknown, string | null]>([
  ['a citizen number', keep(6, 4), '11010519491231002X', '110105********002X'],
  ['a mobile number', keep(3, 4), '13812345678', '138****5678'],
  ['a name', keep(1, 0), '张小明', '张**'],
  ['a name of two characters', keep(1, 0), '张明', '张*'],
  ['a name of one character', keep(1, 0), '张', '*'],
  ['characters beyond the basic plane are one each', keep(1, 0), '𠮷野家', '𠮷**'],
  ['a card', keep(0, 4), '1234567890', '******7890'],
  ['a card that would stay whole', keep(0, 4), '7890', '****'],
  ['a number that is nearly all kept', keep(6, 4), '12345678901', '***********'],
  ['a number of eight digits', keep(3, 4), '23456789', '********'],
  ['one of which nearly a third would be hidden', keep(3, 4), '2345678901', '**********'],
  ['one of which a third is hidden', keep(4, 4), '123456789012', '1234****9012'],
  ['a name of which a third is hidden', keep(2, 0), '张小明', '张小*'],
  ['nothing kept', keep(0, 0), 'abc', '***'],
  ['an empty text', keep(1, 0), '', ''],
  ['a date', YEAR, '1975-08-14', '1975-01-01'],
  ['no date', YEAR, '14/8/1975', null],
  ['an address of post', EMAIL, 'zhang.san@example.cn', 'z***@example.cn'],
  ['a short one', EMAIL, 'z@example.cn', 'z***@example.cn'],
  ['no address of post', EMAIL, 'zhang.san', null],
  ['two addresses', EMAIL, 'a@b@c', null],
  ['an address', COUNTY, '福建省龙岩市新罗区西陂街道龙腾社区12号', '福建省龙岩市新罗区***'],
  ['of a municipality', COUNTY, '北京市朝阳区建国路1号', '北京市朝阳区***'],
  [
    'of an autonomous region',
    COUNTY,
    '新疆维吾尔自治区伊犁哈萨克自治州霍城县某乡',
    '新疆维吾尔自治区伊犁哈萨克自治州霍城县***',
  ],
  ['of a banner', COUNTY, '内蒙古自治区鄂尔多斯市准格尔旗某镇', '内蒙古自治区鄂尔多斯市准格尔旗***'],
  ['of a city that is a county', COUNTY, '江苏省苏州市昆山市玉山镇', '江苏省苏州市昆山市***'],
  [
    'of a city whose name ends as a prefecture’s',
    COUNTY,
    '广东省广州市越秀区某路1号',
    '广东省广州市越秀区***',
  ],
  ['of a county with a street’s character', COUNTY, '湖南省长沙市宁乡市某村', '湖南省长沙市宁乡市***'],
  ['without its county', COUNTY, '福建省龙岩市东肖镇龙腾社区', '福建省龙岩市***'],
  ['that begins with the street', COUNTY, '西陂街道龙腾社区12号', null],
  ['of an estate', COUNTY, '东肖镇阳光小区5号', null],
  ['no address at all', COUNTY, '某处', null],
])('%s', (_, mask, value, left) => {
  expect(applyMask(mask, value)).toBe(left);
});

const MASKS = fc.oneof(
  fc.tuple(fc.nat(8), fc.nat(8)).map(([first, last]) => keep(first, last)),
  fc.constantFrom(YEAR, EMAIL, COUNTY),
);

test('nothing is left of what is absent, nor of what a mask was not made for', () => {
  const others = fc.oneof(
    fc.constantFrom(null, undefined),
    fc.integer(),
    fc.boolean(),
    fc.object(),
    fc.array(fc.string()),
  );
  fc.assert(
    fc.property(MASKS, others, (mask, value) => {
      expect(applyMask(mask, value)).toBeNull();
    }),
  );
});

/** A star that stands for itself cannot be told from one that hides. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((value) => !value.includes('*'));

test('ends that are kept: as long as before, a third of it hidden at least, and only what was promised', () => {
  fc.assert(
    fc.property(text, fc.nat(8), fc.nat(8), (value, first, last) => {
      const left = [...(applyMask(keep(first, last), value) ?? '')];
      const whole = [...value];
      expect(left).toHaveLength(whole.length);
      const shown = left.filter((character) => character !== '*').length;
      expect(shown).toBeLessThanOrEqual((whole.length * 2) / 3);
      const showsEnds = first + last <= (whole.length * 2) / 3;
      left.forEach((character, at) => {
        const promised = showsEnds && (at < first || at >= whole.length - last);
        expect(character).toBe(promised ? whole[at] : '*');
      });
    }),
  );
});

test('what is left says nothing of what is hidden: two values that differ only there look alike', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const dateText = day.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(dateText, dateText, (a, b) => {
      const other = a.slice(0, 4) + b.slice(4);
      expect(applyMask(YEAR, a)).toBe(applyMask(YEAR, other));
    }),
  );
  const local = fc.stringMatching(/^[a-z.]{0,20}$/);
  fc.assert(
    fc.property(local, local, (a, b) => {
      expect(applyMask(EMAIL, `z${a}@example.cn`)).toBe(applyMask(EMAIL, `z${b}@example.cn`));
    }),
  );
  const street = fc.stringMatching(/^[\u4e00-\u9fff0-9]{0,20}$/).filter((rest) => !/[县区市旗]/.test(rest));
  fc.assert(
    fc.property(street, street, (a, b) => {
      const of = (rest: string): string | null => applyMask(COUNTY, `福建省龙岩市新罗区${rest}`);
      expect(of(a)).toBe(of(b));
    }),
  );
});

test('never longer than the value and the three stars that stand for any length', () => {
  fc.assert(
    fc.property(MASKS, fc.oneof(text, fc.emailAddress()), (mask, value) => {
      const left = applyMask(mask, value) ?? '';
      expect([...left].length).toBeLessThanOrEqual([...value].length + (mask.kind === 'KEEP' ? 0 : 3));
    }),
  );
});
