/** What the sites came to, completed by the rules of GraphQL: types, nulls, errors at their places. */
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { FetchAnswer } from '../execute/follow-up.ts';
import type { Path } from '../execute/merge/field-answer.ts';
import type { Variables } from '../plan/planning-context.ts';
import { TYPE_KEY } from './for-sites.ts';
import type { HubOperation } from './hub-operations.ts';

export interface CompletedAnswer {
  readonly data: unknown;
  readonly errors: readonly { readonly error: unknown; readonly formatted: GraphQLFormattedError }[];
}

type Value = Readonly<Record<string, unknown>>;

/** How whoever asks knows a site of this hub. */
export type NameSite = (site: unknown) => unknown;

const read: GraphQLFieldResolver<Value, NameSite> = (source, _args, nameSite, info) => {
  const value = source[info.path.key];
  return info.parentType.name === 'Site' && info.fieldName === 'id' ? nameSite(value) : value;
};

const typeOf: GraphQLTypeResolver<Value, NameSite> = (value) =>
  // A row that was put together out of several sites' parts has its name only.
  String(value[TYPE_KEY] ?? value.__typename);

export function completeAnswer(
  schema: GraphQLSchema,
  { document }: HubOperation,
  variables: Variables,
  answer: FetchAnswer,
  nameSite: NameSite,
): CompletedAnswer {
  const result = execute({
    schema,
    document,
    rootValue: answer.data,
    contextValue: nameSite,
    variableValues: variables,
    fieldResolver: read,
    typeResolver: typeOf,
  });
  if (result instanceof Promise) throw new Error('[BUG] an answer that is already there was waited for');
  const found = answer.errors.map(({ error, path }) => ({
    error,
    formatted: { message: error.message, path, extensions: { code: error.code, ...error.details } },
  }));
  const places = answer.errors.map(({ path }) => path);
  const further = (result.errors ?? [])
    .filter(({ path = [] }) => !places.some((known) => isWithin(path, known)))
    .map(({ path = [] }) => {
      const error = new TributaryError('SITE_ANSWER_INVALID');
      return { error, formatted: { message: error.message, path, extensions: { code: error.code } } };
    });
  return { data: result.data ?? null, errors: [...found, ...further] };
}

/** Whether the known error lies in the value at the path, or the path in it: then it says why. */
const isWithin = (path: Path, known: Path): boolean =>
  path.every((step, at) => at >= known.length || step === known[at]);
