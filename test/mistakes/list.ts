/** All mistakes there are, by the part of the project they are made in. */
import { IN_THE_BARRIER } from './list/barrier.ts';
import { EVIDENCE } from './list/evidence.ts';
import { GUARD } from './list/guard.ts';
import { POLICY } from './list/policy.ts';
import { ROUTER } from './list/router.ts';
import { SITE } from './list/site.ts';
import { TRUST } from './list/trust.ts';
import type { Mistake } from './mistake.ts';

export const MISTAKES: readonly Mistake[] = [
  ...ROUTER,
  ...POLICY,
  ...GUARD,
  ...SITE,
  ...IN_THE_BARRIER,
  ...TRUST,
  ...EVIDENCE,
];
