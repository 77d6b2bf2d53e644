import fc from 'fast-check';
import { parseSiteId } from '../../catalog/catalog.ts';
import { cursorSeal } from './cursor-seal.ts';

const seal = cursorSeal(Buffer.alloc(32, 1));
const refused = expect.objectContaining({ code: 'CURSOR_INVALID' });

const content = fc.record({
  position: fc.stringMatching(/^([0-9a-f]{2}){1,40}$/),
  missing: fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{1,30}$/).map(parseSiteId), { maxLength: 5 }),
});
const binding = fc.string({ maxLength: 50 });

/** What `work` throws; undefined when it does not. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

test('open gives back what was sealed', () => {
  fc.assert(
    fc.property(content, binding, (inside, bound) => {
      expect(seal.open(seal.seal(inside, bound), bound)).toEqual(inside);
    }),
  );
});

test('another gateway with the same secret opens it, one with another secret does not', () => {
  const cursor = seal.seal({ position: '0a', missing: [] }, 'b');
  expect(cursorSeal(Buffer.alloc(32, 1)).open(cursor, 'b')).toEqual({ position: '0a', missing: [] });
  expect(thrownBy(() => cursorSeal(Buffer.alloc(32, 2)).open(cursor, 'b'))).toEqual(refused);
});

test('any other binding is refused', () => {
  fc.assert(
    fc.property(content, binding, binding, (inside, one, other) => {
      fc.pre(one !== other);
      expect(thrownBy(() => seal.open(seal.seal(inside, one), other))).toEqual(refused);
    }),
  );
});

test('any other byte is refused, wherever it stands', () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.integer({ min: 1, max: 255 }), (inside, place, change) => {
      const bytes = Buffer.from(seal.seal(inside, 'b'), 'base64url');
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(thrownBy(() => seal.open(bytes.toString('base64url'), 'b'))).toEqual(refused);
    }),
  );
});

test('any other length is refused', () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 4 }), (inside, cut, more) => {
      const bytes = Buffer.from(seal.seal(inside, 'b'), 'base64url');
      const shorter = bytes.subarray(0, cut % bytes.length);
      expect(thrownBy(() => seal.open(shorter.toString('base64url'), 'b'))).toEqual(refused);
      expect(thrownBy(() => seal.open(Buffer.concat([bytes, more]).toString('base64url'), 'b'))).toEqual(
        refused,
      );
    }),
  );
});

test('one page has one cursor, in one spelling', () => {
  fc.assert(
    fc.property(content, fc.constantFrom('=', ' ', '!', '+', '\n'), (inside, junk) => {
      const cursor = seal.seal(inside, 'b');
      expect(seal.seal(inside, 'b')).toBe(cursor);
      expect(thrownBy(() => seal.open(cursor + junk, 'b'))).toEqual(refused);
    }),
  );
});

test.each(['', 'x', 'not a cursor', 'MDk=', '0a0b'])('%j was never a cursor', (text) => {
  expect(thrownBy(() => seal.open(text, 'b'))).toEqual(refused);
});

test('neither position nor sites can be read in it', () => {
  const cursor = seal.seal({ position: 'cafe', missing: [parseSiteId('district-3')] }, 'b');
  const bytes = Buffer.from(cursor, 'base64url').toString('latin1');
  expect(bytes).not.toContain('cafe');
  expect(bytes).not.toContain('district');
});
