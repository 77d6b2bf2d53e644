/** A path that leads nowhere would narrow nothing, and every site would be asked without a word. */
import {
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isScalarType,
} from 'graphql';
import { plainFieldsOf } from '../../field-set.ts';
import { keysIn } from '../../join-graphs.ts';
import { type FieldRule, isRoot, type RoutedField } from '../routed-field.ts';

const PARENT = '$parent.';
/** Nobody writes the codes of a scheme as one of these. */
const NO_CODES = ['Boolean', 'Int', 'Float'];

export const pathsLeadToCodes: FieldRule = (located) =>
  [...located.location.by, ...located.location.below].flatMap((path) => {
    const fault = path.startsWith(PARENT)
      ? parentFault(located, path.slice(PARENT.length))
      : argumentFault(located, path);
    return fault === undefined ? [] : [`@locate names ${path}, ${fault}`];
  });

function argumentFault({ field }: RoutedField, path: string): string | undefined {
  const [head, ...rest] = path.split('.');
  const argument = field.args.find(({ name }) => name === head);
  if (argument === undefined) return 'which is no argument: add it, or name one that there is';
  let type: GraphQLNamedInputType = getNamedType(argument.type);
  for (const step of rest) {
    if (!isInputObjectType(type))
      return `which leads through ${type}, which has no fields: name the code itself`;
    const next: GraphQLInputType | undefined = type.getFields()[step]?.type;
    if (next === undefined) return `but ${type} has no ${step}: add it, or name a field that there is`;
    type = getNamedType(next);
  }
  return codeFault(type);
}

function parentFault(located: RoutedField, name: string): string | undefined {
  const { parent, field, graphs } = located;
  if (isRoot(located)) return 'but nothing stands above a root field: name an argument';
  const type = parent.getFields()[name]?.type;
  if (type === undefined) return `but ${parent.name} has no ${name}: name a field of its @key`;
  const keys = graphs.flatMap((graph) => keysIn(parent, graph));
  const lacking = keys.find((key) => !plainFieldsOf(key).includes(name));
  if (lacking !== undefined) {
    return `which is not in @key(fields: "${lacking}") of ${parent.name}: of a row known by this key nobody knows ${name}; add it to the key, or locate ${field.name} otherwise`;
  }
  return isListType(getNullableType(type)) || !isLeafType(getNamedType(type))
    ? 'which is no code: name a scalar'
    : codeFault(getNamedType(type) as GraphQLNamedInputType);
}

function codeFault(type: GraphQLNamedInputType): string | undefined {
  if (isInputObjectType(type))
    return `which is an object of ${Object.keys(type.getFields()).join(', ')}: name the code in it`;
  return isScalarType(type) && !NO_CODES.includes(type.name)
    ? undefined
    : `which is a ${type} and no code: name a scalar of a code scheme`;
}
