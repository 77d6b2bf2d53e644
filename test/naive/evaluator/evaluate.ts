/**
 * The answer that is right, worked out from the policy document and all rows in one array: nothing of the product is
 * imported here, nor anywhere in this folder. GraphQL itself is graphql-js over a schema without directives.
 */
import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Caller } from '../world/callers.ts';
import type { PolicyDocument, Relation } from '../world/policies.ts';
import type { Asked, Question, World } from '../world/world.ts';
import { decideNumbers, maySearch } from './decide.ts';
import { Denied } from './denied.ts';
import type { Evaluation } from './evaluation.ts';
import { type Judgement, judge } from './judge.ts';
import { QUESTIONS, RELATION_OF } from './questions.ts';
import { resolveField } from './resolve.ts';
import { fits } from './right.ts';
import { placeOfRow, type Row } from './search.ts';
import { type View, viewOf } from './view.ts';

export interface Expected {
  /** Code of what refuses the request as a whole. */
  readonly refused?: string;
  readonly data: unknown;
  /** `path code`, without indices of lists. */
  readonly errors: ReadonlySet<string>;
}

const schema: GraphQLSchema = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

const NOTHING: Judgement = { errors: new Set(), nulled: new Set() };

export function evaluate(
  world: World,
  policy: PolicyDocument,
  caller: Caller,
  asked: Asked,
  { text, variables }: Question,
): Expected {
  if (caller.purpose !== undefined && !policy.purposes.some(({ id }) => id === caller.purpose)) {
    return { refused: 'PURPOSE_UNKNOWN', data: undefined, errors: new Set() };
  }
  const view = viewOf(world, policy, caller);
  const document = parse(text);
  const judgement = asked === 'gateway' ? judgeAtGateway(world, view, document, variables) : NOTHING;
  if (judgement.nulled.has('')) return { data: null, errors: judgement.errors };
  const here = asked === 'gateway' ? world : atSite(world, asked.site);
  const evaluation: Evaluation = { world: here, view, asked, nulled: judgement.nulled };
  const result = execute({
    schema,
    document,
    variableValues: { ...variables },
    contextValue: evaluation,
    fieldResolver: resolveField,
    typeResolver: (source) => (source as { readonly type: string }).type,
  });
  if (result instanceof Promise) throw new Error('the naive evaluator waits for nothing');
  const errors = (result.errors ?? []).map(({ path = [], originalError, message }) => {
    const code = originalError instanceof Denied ? originalError.code : `NAIVE ${message}`;
    return `${path.filter((step) => typeof step === 'string').join('.')} ${code}`;
  });
  const data: unknown = JSON.parse(JSON.stringify(result.data ?? null));
  return { data, errors: new Set([...judgement.errors, ...errors]) };
}

function judgeAtGateway(
  world: World,
  view: View,
  document: DocumentNode,
  variables: Question['variables'],
): Judgement {
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('an operation stands first');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  return judge(schema, document, coerced ?? {}, ({ type, field, args, below }) => {
    const entity = RELATION_OF[type];
    if (entity !== undefined && !view.mayRead(entity, field)) return 'FIELD_DENIED';
    if (type === 'Mutation') return view.mayWrite('Person', String(args.code)) ? undefined : 'WRITE_DENIED';
    const question = QUESTIONS[`${type}.${field}`];
    if (question === undefined) return undefined;
    const { relation, kind, measure } = question;
    const about = { relation, args, parent: type === 'Organization' ? ('unknown' as const) : undefined };
    if (kind === 'SEARCH') return maySearch(world, view, about) ? undefined : 'FILTER_DENIED';
    const measures = measure === undefined ? below : [measure];
    return decideNumbers(world, view, about, measures) === 'DENIED' ? 'STATISTICS_DENIED' : undefined;
  });
}

/** The world with the rows of one site. */
function atSite(world: World, site: string): World {
  const isHere = (place: string): boolean =>
    world.fragments.find(({ where }) => fits(where, place))?.site === site;
  const cut = <Of extends object>(relation: Relation, rows: readonly Of[]): readonly Of[] =>
    rows.filter((row) => isHere(placeOfRow(relation, row as unknown as Row)));
  const { organization, person, skill, member } = world.rows;
  return {
    ...world,
    rows: {
      organization: cut('Organization', organization),
      person: cut('Person', person),
      member: cut('Member', member),
      skill,
    },
  };
}
