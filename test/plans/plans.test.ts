import { loadPlanCases, updateCase } from './plan-case.ts';
import { printCase } from './print-case.ts';

const cases = await loadPlanCases();

test.each(cases.map((plan) => [plan.title, plan] as const))('%s', async (_, plan) => {
  const printed = await printCase(plan);
  if (process.env.UPDATE_PLANS === '1') await updateCase(plan, printed);
  else expect(printed).toBe(plan.plan);
});
