/** What holds for every operation: nothing denied is left in it, and everything else is as if there were no guard. */
import fc from 'fast-check';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { Guard } from '../../policy/guard.ts';
import { decide } from '../../policy/shield/decide.ts';
import { fieldRoles } from '../../policy/shield/field-role.ts';
import { governedRelations } from '../../policy/shield/governed-relations.ts';
import { toAsked } from '../../policy/shield/rule-tree.ts';
import { guardOf } from '../../policy/shield/testing.ts';
import { gatherOf } from '../../vocabulary/directives.ts';
import { executeMadeUp } from './testing/made-up-rows.ts';
import { type RandomOperation, randomOperation } from './testing/random-operation.ts';
import { guarded, routed } from './testing/small-world.ts';

const { schema } = routed;

const SCALARS = {
  PersonCode: ['111', '112', '121', '211', '311', 'x'],
  UnitCode: ['11', '12', '10', '20', '30', '31'],
  Date: ['2000-01-01'],
  String: ['a', ''],
  Int: [0, 7],
  ID: ['k'],
};

/** Small and quick, and the same numbers for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const operation = fc
  .integer()
  .map((seed) => randomOperation(schema, SCALARS, numbers(seed)))
  // Now and then two names of one field do not fit together.
  .filter(({ text }) => validate(schema, parse(text)).length === 0);

const seers = { unit: guardOf('11'), place: guardOf('10'), reduced: guardOf('30') };
const nobody = guardOf();
const auditor = guardOf('21', { purpose: 'audit' });

const ENTITIES = ['Person', 'Robot', 'Unit'];
const roleOf = fieldRoles(schema);
const governed = governedRelations(schema);

/** The rule of rows a second time, as the policy's file would be read by hand. */
function mayReadByHand({ policy, rights }: Guard, type: string, field: string): boolean {
  if (!ENTITIES.includes(type)) return true;
  const { FULL, REDUCED } = rights(type);
  return FULL.length > 0 || (REDUCED.length > 0 && policy.relations.get(type)?.reduced.has(field) === true);
}

function assertAllowed(
  guard: Guard,
  info: GraphQLResolveInfo,
  args: Readonly<Record<string, unknown>>,
): void {
  const { parentType, fieldName } = info;
  const field = parentType.getFields()[fieldName];
  const ofRow = parentType.name === 'PersonEdge' && fieldName === 'salary' ? 'Person' : parentType.name;
  if (!mayReadByHand(guard, ofRow, fieldName)) throw new Error('denied');
  const role = field && roleOf(parentType, field);
  if (role === undefined || !('definition' in role)) return;
  const relations = governed(guard.policy, role.relations);
  if (decide(role, relations, toAsked(undefined, args, info), guard) !== undefined) throw new Error('denied');
}

const pathOf = (path: readonly (string | number)[] | undefined): string =>
  (path ?? []).filter((step) => typeof step === 'string').join('.');

const RUNS = { numRuns: 40 };

test.each(Object.entries(seers))(
  'to %s, the answer is that of the whole operation with what is denied made null',
  async (_, guard) => {
    const world = { schema, has: ({ name }: GraphQLObjectType) => hasRows(guard, name) };
    await fc.assert(
      fc.asyncProperty(operation, async ({ text, variables }) => {
        const one = await guarded(text, guard, variables);
        const expected = await executeMadeUp(parse(text), variables, {
          ...world,
          assertAllowed: (info, args) => assertAllowed(guard, info, args),
        });
        const denied = new Set((expected.errors ?? []).map(({ path }) => pathOf(path)));
        if (one.kind === 'Whole') {
          expect([...denied]).toEqual([]);
          return;
        }
        if (one.kind !== 'Pruned') throw new Error(one.kind);
        const found = await executeMadeUp(one.document, variables, world);
        expect(found.errors).toBeUndefined();
        expect(JSON.stringify(one.restore(found.data))).toBe(JSON.stringify(expected.data));
        expect(
          [...denied].filter((path) => !one.denials.some((denial) => pathOf(denial.path) === path)),
        ).toEqual([]);
      }),
      RUNS,
    );
  },
);

test.each([...Object.entries(seers), ['nobody', nobody] as const, ['an auditor', auditor] as const])(
  'to %s, no denied field is left, whichever way leads to it',
  async (_, guard) => {
    await fc.assert(
      fc.asyncProperty(operation, async (random) => {
        const left = await leftOf(random, guard);
        if (left === undefined) return;
        expect(deniedIn(left, guard, random.variables)).toEqual([]);
        expect(validate(schema, left)).toEqual([]);
      }),
      RUNS,
    );
  },
);

test('what is left is denied nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      operation,
      fc.constantFrom(...Object.values(seers), nobody, auditor),
      async (random, guard) => {
        const { text, variables } = random;
        const one = await guarded(text, guard, variables);
        if (one.kind !== 'Pruned') return;
        const again = await guarded(textOf(one.document), guard, variables);
        expect(again.kind).toBe('Whole');
      },
    ),
    RUNS,
  );
});

async function leftOf({ text, variables }: RandomOperation, guard: Guard): Promise<DocumentNode | undefined> {
  const one = await guarded(text, guard, variables);
  if (one.kind === 'Pruned') return one.document;
  return one.kind === 'Whole' ? parse(text) : undefined;
}

const textOf = (document: DocumentNode): string => print(document);

const hasRows = ({ rights }: Guard, type: string): boolean => {
  const { FULL, REDUCED } = rights(type);
  return !ENTITIES.includes(type) || FULL.length + REDUCED.length > 0;
};

/** Coordinates that stand somewhere in the document although no row may show them, each type for itself. */
function deniedIn(
  document: DocumentNode,
  guard: Guard,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const found: string[] = [];
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const typesOf = (name: string): readonly GraphQLObjectType[] => {
    const type = schema.getType(name);
    return isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  };
  const inField = (node: FieldNode, types: readonly GraphQLObjectType[]): void => {
    for (const type of types) {
      const field = type.getFields()[node.name.value];
      if (field === undefined) continue;
      const ofRow = type.name === 'PersonEdge' && field.name === 'salary' ? 'Person' : type.name;
      if (!mayReadByHand(guard, ofRow, field.name)) found.push(`${type.name}.${field.name}`);
      const role = roleOf(type, field);
      if ('definition' in role && gatherOf(field)?.kind !== 'GROUPS') {
        const info = { fieldNodes: [node], fragments: {}, variableValues: variables, schema };
        const question = toAsked(undefined, getArgumentValues(field, node, { ...variables }), info);
        if (decide(role, role.relations, question, guard)) found.push(`${type.name}.${field.name}()`);
      }
      if (node.selectionSet) inSet(node.selectionSet, typesOf(getNamedType(field.type).name));
    }
  };
  const inSet = ({ selections }: SelectionSetNode, types: readonly GraphQLObjectType[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        inField(selection, types);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const narrowed =
        condition === undefined ? types : types.filter((type) => typesOf(condition).includes(type));
      if (fragment !== undefined) inSet(fragment.selectionSet, narrowed);
    }
  };
  const root = schema.getQueryType();
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (root && operation) inSet(operation.selectionSet, [root]);
  return [...new Set(found)];
}
