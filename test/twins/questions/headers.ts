/** What is wished for beside an operation: mostly nothing. */
import fc from 'fast-check';

export const headers: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ 'x-tributary-explain': 'plan' }) },
  { weight: 2, arbitrary: fc.constant({ 'x-tributary-explain': 'run' }) },
  { weight: 1, arbitrary: fc.constant({ 'x-tributary-complete': '1' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('statistics', 'report', 'personnel', 'curiosity')
      .map((purpose) => ({ 'x-tributary-purpose': purpose })),
  },
);
