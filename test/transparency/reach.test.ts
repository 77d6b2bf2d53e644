/** No site is asked that cannot contribute, and none is left out that can: over random fragments, rows and rights. */
import fc from 'fast-check';
import { placementsOf } from '../../gateway/catalog/catalog.ts';
import { pattern } from '../../gateway/catalog/testing.ts';
import { routedAsks, type SiteFetchNode } from '../../gateway/plan/fragment-plan.ts';
import { planFragments } from '../../gateway/plan/plan-fragments.ts';
import type { PlanningContext } from '../../gateway/plan/planning-context.ts';
import { planningContext, shapeOf } from '../../gateway/plan/testing.ts';
import { askedFields, askedKeys } from './reach/asked-fields.ts';
import { ALL_CODES, catalogs, isIn, persons, SITES, scopes } from './reach/random-codes.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { same } from './same.ts';

const world = fc.record({
  catalog: catalogs,
  scope: scopes,
  counted: scopes,
  rows: fc.uniqueArray(persons, { maxLength: 25 }),
  ill: fc.subarray([...SITES]),
  field: askedFields,
  keys: askedKeys,
});

type World = typeof world extends fc.Arbitrary<infer Case> ? Case : never;

const contextOf = ({ catalog, scope, counted, ill }: World): PlanningContext => ({
  ...planningContext(),
  catalog,
  scopeOf: () => scope.map(pattern),
  countedOf: () => counted.map(pattern),
  health: { isHealthy: (site) => !ill.includes(site), latencyMs: () => undefined },
});

interface Asked {
  fits(code: string): boolean;
  readonly counts: boolean;
}

/** Code by code: is there one that fits, that the caller may see, or count, and that lies in the fragment? */
const reached = ({ catalog, scope, counted }: World, { fits, counts }: Asked): readonly string[] => {
  const places = counts ? [...scope, ...counted] : scope;
  const codes = ALL_CODES.filter((code) => fits(code) && places.some((where) => isIn(code, where)));
  return catalog.fragments
    .filter(({ where }) => codes.some((code) => isIn(code, where)))
    .map(({ name }) => name);
};

const namesIn = (inputs: readonly SiteFetchNode[]): readonly string[] =>
  inputs.flatMap(({ fragments }) => fragments.map(({ name }) => name));

function holdInputs(one: World, inputs: readonly SiteFetchNode[], asked: Asked): void {
  const { catalog, scope, rows, ill } = one;
  // Never one that the code could have excluded, and none twice.
  same('fragments asked', [...namesIn(inputs)].sort(), [...reached(one, asked)].sort());
  // Never one lost that holds a row which fits and may be seen.
  const visible = rows.filter((row) => asked.fits(row) && scope.some((where) => isIn(row, where)));
  const holders = catalog.fragments.filter(({ where }) => visible.some((row) => isIn(row, where)));
  const lost = holders.filter(({ name }) => !namesIn(inputs).includes(name));
  same('fragments with rows, left out', lost, []);
  for (const { site, fragments } of inputs) {
    for (const { name } of fragments) {
      const keepers = placementsOf(catalog, name).map((placement) => placement.site);
      const well = keepers.filter((keeper) => !ill.includes(keeper));
      same(`who is asked for ${name}`, site, well[0] ?? keepers[0]);
    }
  }
}

test(
  'root fields of every kind',
  async () => {
    await runCases(
      world,
      async (one) => {
        const plan = planFragments(shapeOf(`{ ${one.field.text} }`), {}, contextOf(one));
        for (const { inputs } of plan.fields.flatMap(routedAsks)) holdInputs(one, inputs, one.field);
      },
      { share: 4 },
    );
  },
  PATIENCE,
);

const ENTITIES = `query ($keys: [_Any!]!) {
  _entities(representations: $keys) { ... on Unit { name headcount people(first: 2) { edges { cursor } } } }
}`;

test(
  'keys of entities: each site gets only those that it can have a part of',
  async () => {
    await runCases(
      world,
      async (one) => {
        const keys = one.keys.map(({ representation }) => representation);
        const plan = planFragments(shapeOf(ENTITIES), { keys }, contextOf(one));
        const [field] = plan.fields;
        if (field?.kind !== 'Entities') throw new Error('entities are planned as something else');
        for (const ask of routedAsks(field)) {
          const fits = ask.kind === 'OwnRows' ? 'own' : 'gathered';
          // A unit names the places below it.
          const counts = ask.kind === 'EntityField' && ask.shape.definition.name === 'headcount';
          for (const [index, { code }] of field.representations.entries()) {
            const key = one.keys.find(({ representation }) => representation.code === code);
            const own = reached(one, { fits: key?.fits[fits] ?? (() => false), counts });
            const asked = ask.inputs.filter(({ representations }) => representations?.includes(index));
            // A site may be asked for further fragments, on behalf of other keys; for this one each of its own must be.
            same(
              `fragments lost for ${code}`,
              own.filter((name) => !namesIn(asked).includes(name)),
              [],
            );
            const idle = asked.filter(({ fragments }) => fragments.every(({ name }) => !own.includes(name)));
            same(`sites asked for ${code} in vain`, idle, []);
          }
        }
      },
      { share: 2 },
    );
  },
  PATIENCE,
);
