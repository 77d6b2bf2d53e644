/** One plain GraphQL server over one database: graphql-js, the callers' schema, and nothing of the product. */
import { execute, type GraphQLFieldResolver, type GraphQLSchema, parse, validate } from 'graphql';
import { siteOf } from '../reach/site-of.ts';
import { attendanceFields, attendanceRoots } from './attendance-fields.ts';
import { courseFields, courseRoots } from './course-fields.ts';
import { HOME, isEntity, ownField, placeOfEntity, touch } from './entities.ts';
import { organizationFields, organizationRoots } from './organization-fields.ts';
import { peopleFields, peopleRoots } from './people-fields.ts';
import type { PlainContext } from './plain-context.ts';
import type { EntityFields, FieldArguments, RootFields } from './plain-field.ts';

const ROOTS: RootFields = { ...peopleRoots, ...organizationRoots, ...courseRoots, ...attendanceRoots };

const FIELDS: EntityFields = { ...peopleFields, ...organizationFields, ...courseFields, ...attendanceFields };

export interface PlainAnswer {
  readonly data: unknown;
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
  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues: { ...variables },
    contextValue: context,
    fieldResolver,
    typeResolver: (value) => (isEntity(value) ? value.__typename : undefined),
  });
  for (const { originalError, extensions, message } of errors) {
    if (extensions.code === undefined) throw originalError ?? new Error(message);
  }
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors.map(({ extensions, path = [] }) => ({ code: extensions.code, path })),
  };
}

const fieldResolver: GraphQLFieldResolver<unknown, PlainContext> = (source, args, context, info) => {
  const { fieldName, parentType } = info;
  const given = args as FieldArguments;
  if (parentType.name === 'Query') {
    const root = ROOTS[fieldName];
    if (root === undefined) throw new Error(`the plain server does not know ${fieldName}`);
    return root(given, context);
  }
  if (isEntity(source)) {
    const known = FIELDS[`${source.__typename}.${fieldName}`];
    if (known !== undefined) return known(source, given, context);
    if (fieldName === 'site') {
      touch(HOME[source.__typename], source, context);
      return { id: siteOf(context.house, placeOfEntity(source)) };
    }
    return ownField(source, fieldName, context);
  }
  const value = (source as Readonly<Record<string, unknown>>)[fieldName];
  return typeof value === 'function' ? value(given) : value;
};
