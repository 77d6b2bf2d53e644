/** The time-boxed part of the comparison with the naive evaluator: fixed seeds, as many of their cases as there is time for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFailure } from './run/print-failure.ts';
import { runWorld } from './run/run-world.ts';
import { shrink } from './run/shrink.ts';

/** After this no further policy is begun: a busy machine compares less, and does not fail. */
const ENOUGH_MS = 9_000;

test.each(['20260101', '20260102'])(
  'seed %s: the product answers as the naive evaluator does',
  async (seed) => {
    let compared = 0;
    const differences: string[] = [];
    await runWorld({
      seed,
      world: 0,
      policies: 8,
      cases: 40,
      signal: AbortSignal.timeout(ENOUGH_MS),
      told: (cases) => {
        compared += cases;
      },
      published: () => undefined,
      failed: async (failed) => {
        differences.push(printFailure(failed.name, await shrink(failed)));
        return false;
      },
    });
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(40);
  },
  120_000,
);

test('the naive evaluator shares no code with the product', () => {
  const folder = join(import.meta.dirname, 'evaluator');
  const outside = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from = '']) => from),
    )
    .filter((from) => !/^(\.\/|\.\.\/world\/|\.\.\/random\.ts$|graphql(\/|$)|node:)/.test(from));
  expect(outside).toEqual([]);
  // What is said of worlds there is data: how they are served is said elsewhere.
  const worlds = ['callers', 'deployment', 'hierarchy', 'policies', 'rows', 'units', 'world'];
  for (const name of worlds) {
    const text = readFileSync(join(import.meta.dirname, 'world', `${name}.ts`), 'utf8');
    expect([...text.matchAll(/from '((?:\.\.\/){2,}[^']+)'/g)].map(([, from]) => from)).toEqual([]);
  }
});
