/** Rank and pay: every step since recruitment, by the tables of vn_ranks.csv. */
import { type Day, plusYears, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import type { Life } from './life.ts';
import type { Post } from './posts.ts';
import { PROFILES } from './profile.ts';
import type { QuangBinhReference, Rank } from './reference.ts';

export interface PayStep {
  readonly from: Day;
  readonly rank: Rank;
  /** From 1. */
  readonly step: number;
  readonly coefficient: number;
}

/** The three ranks of a career, the lowest first. */
interface RankFamily {
  readonly CV: string;
  readonly CVC: string;
  readonly CVCC: string;
}

const ADMINISTRATION: RankFamily = { CV: '01.003', CVC: '01.002', CVCC: '01.001' };
const INSPECTION: RankFamily = { CV: '04.025', CVC: '04.024', CVCC: '04.023' };
const ACCOUNTING: RankFamily = { CV: '06.031', CVC: '06.030', CVCC: '06.029' };
const TECHNICIAN = '01.004';
const EMPLOYEE = '01.005';

/** Never empty, in the order of time; the last step is the present one. */
export function payHistory(
  random: Random,
  post: Post,
  life: Life,
  ranks: QuangBinhReference['ranks'],
  asOf: Day,
): readonly PayStep[] {
  const rankOf = (code: string): Rank => {
    const rank = ranks.get(code);
    if (rank === undefined) throw new Error(`[BUG] vn_ranks.csv has no rank ${code}`);
    return rank;
  };
  const steps: PayStep[] = [];
  const appointments = appointmentsOf(random, post, life, asOf).map(({ from, rank }) => ({
    from,
    rank: rankOf(rank),
  }));
  appointments.forEach(({ from, rank }, i) => {
    const until = appointments[i + 1]?.from ?? asOf;
    const first = firstStep(rank, steps.at(-1)?.coefficient ?? 0);
    for (
      let step = first, day = from;
      step <= rank.coefficients.length && (day < until || step === first);
      step++
    ) {
      steps.push({ from: day, rank, step, coefficient: rank.coefficients[step - 1] ?? 0 });
      day = plusYears(day, rank.yearsPerStep);
    }
  });
  return steps;
}

/** A higher rank begins at the first step that pays no less than before. */
function firstStep(rank: Rank, earned: number): number {
  const at = rank.coefficients.findIndex((coefficient) => coefficient >= earned);
  return at < 0 ? rank.coefficients.length : at + 1;
}

function appointmentsOf(random: Random, post: Post, life: Life, asOf: Day) {
  const family = familyOf(random, post);
  const { highestGroup } = PROFILES[post.role];
  const degree = life.degrees.find(({ qualification }) => ['ĐH', 'ThS', 'TS'].includes(qualification));
  const appointments: { readonly from: Day; readonly rank: string }[] = [];
  const appoint = (from: Day, rank: string) => {
    if (from < asOf) appointments.push({ from, rank });
  };
  if (post.role === 'employee') {
    appoint(life.recruitment, EMPLOYEE);
    return appointments;
  }
  if (degree === undefined || degree.to > life.recruitment) appoint(life.recruitment, TECHNICIAN);
  if (degree === undefined) return appointments;
  const specialist = Math.max(life.recruitment, plusYears(degree.to, degree.fullTime ? 0 : 0.5));
  appoint(specialist, family.CV);
  if (highestGroup === 'CV' || yearsBetween(specialist, asOf) < 9 || !random.chance(0.75))
    return appointments;
  const principal = plusYears(specialist, 9 + 5 * random.fraction());
  appoint(principal, family.CVC);
  if (highestGroup === 'CVCC' && random.chance(0.4))
    appoint(plusYears(principal, 8 + 4 * random.fraction()), family.CVCC);
  return appointments;
}

function familyOf(random: Random, post: Post): RankFamily {
  if (post.unit.kind === 'thanh tra') return INSPECTION;
  const keepsAccounts = post.titleCode === '16' || /Tài chính|Tài vụ|ngân sách/.test(post.unit.name);
  return keepsAccounts && random.chance(0.6) ? ACCOUNTING : ADMINISTRATION;
}
