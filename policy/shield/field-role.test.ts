/** What a field shows of a row: itself, and whatever it is worked out of. */
import { buildSchema, isObjectType } from 'graphql';
import { fieldRoles } from './field-role.ts';

const schema = buildSchema(`
  directive @key(fields: String!) on OBJECT
  directive @requires(fields: String!) on FIELD_DEFINITION
  type Query { unit: Unit }
  type Unit @key(fields: "code") {
    code: String!
    parentCode: String
    plain: String
    parent: Unit @requires(fields: "parentCode")
  }
`);

test.each([
  ['plain', ['plain']],
  ['parent', ['parent', 'parentCode']],
])('Unit.%s shows %j', (name, fields) => {
  const type = schema.getType('Unit');
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!isObjectType(type) || field === undefined) throw new Error('there is no such field');
  expect(fieldRoles(schema)(type, field)).toMatchObject({ kind: 'Own', relations: ['Unit'], fields });
});
