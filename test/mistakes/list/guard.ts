/** Mistakes in the gateway’s guard: what of an operation is judged, and what becomes of what is denied. */
import type { Mistake } from '../mistake.ts';

const JUDGE = ['gateway/guard/judge-operation.test.ts', 'gateway/guard/guarded-gateway.test.ts'];
const PROPERTIES = 'gateway/guard/guard-operations.properties.test.ts';

export const GUARD: readonly Mistake[] = [
  {
    title: 'the last of an interface’s types alone is looked at',
    file: 'gateway/guard/judge-operation.ts',
    find: 'for (const one of possible) below.push(await this.object(one, sets, included));',
    replace: 'for (const one of possible.slice(-1)) below.push(await this.object(one, sets, included));',
    tests: [...JUDGE, PROPERTIES],
  },
  {
    title: 'GraphQL fragments are not looked into',
    file: 'gateway/guard/collect-groups.ts',
    find: 'if (condition === undefined || isOfType(type, condition, text)) collect(fragment.selectionSet, here);',
    replace: 'if (condition === undefined) collect(fragment.selectionSet, here);',
    tests: [...JUDGE, PROPERTIES],
  },
  {
    title: 'an alias is taken for a field',
    file: 'gateway/guard/judge-operation.ts',
    find: "const definition = type.getFields()[group.nodes[0]?.name.value ?? ''];",
    replace: 'const definition = type.getFields()[group.key];',
    tests: [...JUDGE, PROPERTIES],
  },
  {
    title: 'a variable is not read',
    file: 'gateway/guard/judge-operation.ts',
    find: 'return getArgumentValues(field, node, variables);',
    replace: 'return getArgumentValues(field, node, {});',
    tests: JUDGE,
  },
  {
    title: 'a denied field that may not be null is null',
    file: 'gateway/guard/judge-operation.ts',
    find: 'impossible: isNonNullType(definition.type) }',
    replace: 'impossible: false }',
    tests: JUDGE,
  },
  {
    title: 'a denied field stays in the operation',
    file: 'gateway/guard/prune-document.ts',
    find: 'if (without.length === types.length) return [this.#holders.standFor(field)];',
    replace: 'if (without.length === types.length) return [field, this.#holders.standFor(field)];',
    tests: [...JUDGE, PROPERTIES],
  },
  {
    title: 'what stands for a denied field is shown',
    file: 'gateway/guard/restore-nulls.ts',
    find: 'if (denied !== undefined) return [denied, null];',
    replace: 'if (denied !== undefined) return [denied, inside];',
    tests: JUDGE,
  },
  {
    title: 'a pruned operation is planned under the name of the whole one',
    file: 'gateway/guard/guarded-gateway.ts',
    find: 'operation: guarded.operation, queryHash };',
    replace: 'operation: guarded.operation };',
    tests: JUDGE,
  },
  {
    title: 'a pruned operation is judged and the whole one is run',
    file: 'gateway/guard/guarded-gateway.ts',
    find: 'const result = await execute(pruned);',
    replace: 'const result = await execute({ ...pruned, ...request });',
    tests: JUDGE,
  },
  {
    title: 'denials are not told',
    file: 'gateway/guard/guarded-gateway.ts',
    find: 'errors: [...denials.map(toGraphQLError), ...(result.errors ?? [])],',
    replace: 'errors: result.errors ?? [],',
    tests: JUDGE,
  },
  {
    title: 'the middleware of shield is never called',
    file: 'gateway/guard/judge-operation.ts',
    find: ': this.#gate({ type, field, nodes, args, text: this.#text });',
    replace: ': undefined;',
    tests: JUDGE,
  },
  {
    title: 'a cursor is good for another caller',
    file: 'gateway/request/begin-request.ts',
    find: 'caller: JSON.stringify([identity.subject, identity.code, identity.purpose, policy.version]),',
    replace: "caller: '',",
    tests: ['gateway/request/begin-request.test.ts'],
  },
  {
    title: 'answers are shared by whoever sees the same places, whatever fields they see there',
    file: 'gateway/request/begin-request.ts',
    find: 'relations.map((relation) => [relation, rights(relation)]),',
    replace: 'relations.map((relation) => [relation, visiblePlaces(rights(relation))]),',
    tests: ['gateway/request/begin-request.test.ts'],
  },
  {
    title: 'a caller may bring the purpose in a token',
    file: 'gateway/request/purpose.ts',
    find: '{ purpose: _, ...identity }: Identity,',
    replace: 'identity: Identity,',
    tests: ['gateway/request/begin-request.test.ts', 'test/trust/policy-changes.test.ts'],
  },
  {
    title: 'any purpose will do',
    file: 'gateway/request/purpose.ts',
    find: 'if (purposes.has(purpose)) return',
    replace: 'if (purpose.length > 0) return',
    tests: ['gateway/request/begin-request.test.ts'],
  },
];
