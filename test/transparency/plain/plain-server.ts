/** One plain GraphQL server over one database: graphql-js, the callers' schema, and nothing of the product. */
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  type ResponsePath,
  validate,
} from 'graphql';
import { siteOf } from '../reach/site-of.ts';
import { note } from '../tried.ts';
import { attendanceFields, attendanceRoots } from './attendance-fields.ts';
import { courseFields, courseRoots } from './course-fields.ts';
import { type Entity, HOME, isEntity, ownField, placeOfEntity, touch } from './entities.ts';
import { organizationFields, organizationRoots } from './organization-fields.ts';
import { peopleFields, peopleRoots } from './people-fields.ts';
import type { PlainContext } from './plain-context.ts';
import type { EntityFields, FieldArguments, RootFields } from './plain-field.ts';
import { type Refusal, type Refusals, refusalsOf } from './refusals.ts';

const ROOTS: RootFields = { ...peopleRoots, ...organizationRoots, ...courseRoots, ...attendanceRoots };

const FIELDS: EntityFields = { ...peopleFields, ...organizationFields, ...courseFields, ...attendanceFields };

export interface PlainAnswer {
  readonly data: unknown;
  /** What is refused before anybody is asked, each by one error. */
  readonly refused: readonly Refusal[];
  /** What is found to be wrong at a row. */
  readonly errors: readonly { readonly code: unknown; readonly path: readonly (string | number)[] }[];
}

export async function askPlain(
  schema: GraphQLSchema,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  context: PlainContext,
): Promise<PlainAnswer> {
  const document = parse(text);
  const [mistake] = validate(schema, document);
  if (mistake !== undefined) throw new Error(`${mistake.message}\n${text}`);
  const refusals = refusalsOf({ schema, document, variables }, context.view, context.world);
  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues: { ...variables },
    contextValue: { ...context, refusals },
    fieldResolver,
    typeResolver: (value) => (isEntity(value) ? value.__typename : undefined),
  });
  for (const { originalError, extensions, message } of errors) {
    if (extensions.code === undefined) throw originalError ?? new Error(message);
  }
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    refused: refusals.errors,
    errors: errors.map(({ extensions, path = [] }) => ({ code: extensions.code, path })),
  };
}

interface ServerContext extends PlainContext {
  readonly refusals: Refusals;
}

const fieldResolver: GraphQLFieldResolver<unknown, ServerContext> = (source, args, context, info) => {
  const { fieldName, parentType } = info;
  const given = args as FieldArguments;
  const path = responseKeys(info.path).filter((step) => typeof step === 'string');
  if (context.refusals.isTaken(parentType.name, path)) return null;
  if (parentType.name === 'Query') {
    const root = ROOTS[fieldName];
    if (root === undefined) throw new Error(`the plain server does not know ${fieldName}`);
    return root(given, context, context.refusals.numbersAt(parentType.name, path));
  }
  if (isEntity(source)) return entityField(source, fieldName, given, context);
  const value = (source as Readonly<Record<string, unknown>>)[fieldName];
  return typeof value === 'function' ? value(given) : value;
};

/** As far as it is shown of this row. */
function entityField(of: Entity, name: string, args: FieldArguments, context: ServerContext): unknown {
  const known = FIELDS[`${of.__typename}.${name}`];
  if (of.__typename === 'TrainingKind') return known ? known(of, args, context) : ownField(of, name, context);
  const place = placeOfEntity(of);
  const { view } = context;
  if (view.shownAt(of.__typename, name, place) === 'HIDDEN') {
    note('a field hidden');
    // Other rows may have it, so whoever has this one is asked as well.
    touch(HOME[of.__typename], of, context);
    return null;
  }
  if (known !== undefined) return known(of, args, context);
  if (name === 'site' || name === 'access') {
    touch(HOME[of.__typename], of, context);
    return name === 'site' ? { id: siteOf(context.house, place) } : view.accessAt(place);
  }
  return view.show(of.__typename, name, place, ownField(of, name, context));
}

const responseKeys = (path: ResponsePath | undefined): readonly (string | number)[] =>
  path === undefined ? [] : [...responseKeys(path.prev), path.key];
