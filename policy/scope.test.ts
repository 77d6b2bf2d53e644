/** What the demo identities of both deployments see and do not see, and the rules that hold for everybody. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { loadCodeSchemes } from '../codes/load.ts';
import { intersectPatterns, matchesPattern, parsePattern } from '../codes/pattern.ts';
import { loadPolicy } from './load.ts';
import type { Policy } from './policy.ts';
import { rulesFor } from './rights.ts';
import { scopeOf } from './scope.ts';

async function open(name: string) {
  const directory = join(import.meta.dirname, '..', 'deployments', name);
  const policy = await loadPolicy(directory, await loadCodeSchemes(directory));
  const identities: { id: string; code?: string }[] = parse(
    await readFile(join(directory, 'identities.yml'), 'utf8'),
  );
  return { policy, identities };
}

const [quangBinh, tradeUnions] = await Promise.all([open('quang-binh'), open('trade-unions')]);

const asCode = (code: string) => ({ subject: 'x', code });

function scopeOfIdentity({ policy, identities }: typeof quangBinh, id: string, relation: string) {
  const identity = identities.find((one) => one.id === id);
  if (identity === undefined) throw new Error(`there is no identity ${id}`);
  return scopeOf(
    policy,
    { subject: id, ...(identity.code !== undefined && { code: identity.code }) },
    relation,
  );
}

const sees = (scope: ReturnType<typeof scopeOf>, code: string): boolean =>
  scope.some((pattern) => matchesPattern(pattern, code));

describe('Quảng Bình', () => {
  test.each([
    ['home-affairs', ['????????????']],
    ['natural-resources', ['00?000300???', '00???0015???', '04??????????']],
    ['finance', ['00?000400???', '00???0016???', '05??????????']],
    ['construction', ['17??????????']],
    ['district-3-home-affairs', ['003?????????']],
    ['district-3-office', []],
    ['commune-301-clerk', ['00301???????']],
    ['commune-301-chair', []],
  ])('%s: %j', (id, patterns) => {
    expect(scopeOfIdentity(quangBinh, id, 'Staff')).toEqual(patterns);
    expect(scopeOfIdentity(quangBinh, id, 'Organization')).toEqual(patterns);
  });

  test('the table above speaks of every demo identity', () => {
    expect(quangBinh.identities.map(({ id }) => id).sort()).toEqual(
      [
        'commune-301-chair',
        'commune-301-clerk',
        'construction',
        'district-3-home-affairs',
        'district-3-office',
        'finance',
        'home-affairs',
        'natural-resources',
      ].sort(),
    );
  });

  test.each([
    ['natural-resources', '040000100001', true, 'itself'],
    ['natural-resources', '003000300001', true, 'its line’s office in a district'],
    ['natural-resources', '003010015001', true, 'its line’s title in a commune'],
    ['natural-resources', '003000400001', false, 'another office of the district'],
    ['natural-resources', '003010016001', false, 'another title of the commune'],
    ['natural-resources', '050000100001', false, 'another department'],
    ['district-3-home-affairs', '003010015001', true, 'its communes'],
    ['district-3-home-affairs', '002010015001', false, 'the next district'],
    ['district-3-home-affairs', '030000100001', false, 'the department of the same number'],
    ['commune-301-clerk', '003010005001', true, 'its commune'],
    ['commune-301-clerk', '003020005001', false, 'the next commune'],
    ['commune-301-clerk', '003000100001', false, 'its district'],
  ])('%s, %s: %s (%s)', (id, code, seen) => {
    expect(sees(scopeOfIdentity(quangBinh, id, 'Staff'), code)).toBe(seen);
  });

  const digits = (from: number, to: number, length: number) =>
    fc.integer({ min: from, max: to }).map((value) => String(value).padStart(length, '0'));
  const departmentPost = fc
    .tuple(digits(1, 20, 2), digits(0, 99, 2), digits(1, 999, 3))
    .map(([s, p, cb]) => `${s}000${p}00${cb}`);
  const districtPost = fc
    .tuple(digits(1, 8, 1), digits(0, 13, 2), digits(1, 999, 3))
    .map(([h, p, cb]) => `00${h}00${p}00${cb}`);

  const ownDepartment: Policy = {
    ...quangBinh.policy,
    rules: quangBinh.policy.rules.filter(({ id }) => id === 'own-department'),
  };
  const districts = parsePattern('00??????????', 12);

  test('a department’s own rows, ==??????????, are never those of districts', () => {
    fc.assert(
      fc.property(departmentPost, (code) => {
        const scope = scopeOf(ownDepartment, asCode(code), 'Staff');
        expect(scope).toEqual([`${code.slice(0, 2)}??????????`]);
        expect(scope.every((pattern) => intersectPatterns(pattern, districts) === undefined)).toBe(true);
      }),
    );
  });

  test('the 00 of a district’s post is no department: the rule does not speak of it', () => {
    fc.assert(
      fc.property(districtPost, (code) => {
        expect(scopeOf(ownDepartment, asCode(code), 'Staff')).toEqual([]);
      }),
    );
  });

  test('no post of a district sees beyond its district, and only office 01 sees anything', () => {
    fc.assert(
      fc.property(districtPost, (code) => {
        const expected = code.slice(5, 7) === '01' ? [`${code.slice(0, 3)}?????????`] : [];
        expect(scopeOf(quangBinh.policy, asCode(code), 'Staff')).toEqual(expected);
      }),
    );
  });
});

describe('the trade unions', () => {
  test.each([
    ['national', ['????????????']],
    ['railway-union', ['000000000008']],
    ['fujian', ['35??????????']],
    ['longyan-city', ['3508????????']],
    ['xinluo-district', ['350802??????']],
    ['grass-roots', ['350802000001']],
    ['no-rights', []],
  ])('%s: %j', (id, patterns) => {
    for (const relation of ['Staff', 'Organization', 'Member']) {
      expect(scopeOfIdentity(tradeUnions, id, relation)).toEqual(patterns);
    }
  });

  test('the table above speaks of every demo identity', () => {
    expect(tradeUnions.identities).toHaveLength(7);
  });

  test('an organ sees its subtree: exactly the codes that begin as its own does', () => {
    const part = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const county = fc.tuple(fc.constantFrom('35', '11', '66'), part(4)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(county, part(6), county, (own, rest, other) => {
        fc.pre(!own.slice(2).includes('00'));
        const scope = scopeOf(tradeUnions.policy, asCode(`${own}000000`), 'Member');
        expect(sees(scope, own + rest)).toBe(true);
        expect(sees(scope, other + rest)).toBe(other === own);
      }),
    );
  });
});

describe('nobody', () => {
  test.each([
    ['without a code', { subject: 'x' }],
    ['with an empty code', asCode('')],
    ['with a code that is none', asCode('nobody')],
    ['with a code of the wrong length', asCode('02000010000')],
    ['with a code that fits no level', asCode('990000100001')],
    ['with a longer code that begins well', asCode('0200001000010')],
    ['with a pattern for a code', asCode('????????????')],
  ])('%s sees anything', (_, identity) => {
    expect(rulesFor(quangBinh.policy, identity)).toEqual([]);
    expect(scopeOf(quangBinh.policy, identity, 'Staff')).toEqual([]);
  });

  test('sees a relation that no rule speaks of', () => {
    expect(scopeOf(quangBinh.policy, asCode('020000100001'), 'Secret')).toEqual([]);
    expect(scopeOf(quangBinh.policy, asCode('020000100001'), '')).toEqual([]);
  });
});

test('who may only count rows sees none', () => {
  const counting: Policy = {
    ...quangBinh.policy,
    rules: quangBinh.policy.rules.map((rule) => ({ ...rule, fields: 'COUNT' })),
  };
  expect(scopeOf(counting, asCode('020000100001'), 'Staff')).toEqual([]);
});
