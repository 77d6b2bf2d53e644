/** Code scalars: a code is checked, segment by segment, against the deployment's code scheme of the same name. */
import { GraphQLScalarType, Kind } from 'graphql';
import { type CodeSchemes, parseCode } from '../../../codes/scheme.ts';
import { TributaryError } from '../../../errors/tributary-error.ts';

/** In a deployment without a scheme of this name any text is a code. */
export function codeScalar(name: string, schemes: CodeSchemes): GraphQLScalarType<string, string> {
  const scheme = schemes.get(name);
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') {
      throw new TributaryError('CODE_INVALID', `A ${name} is written as a text.`, {
        scheme: name,
        reason: 'character',
      });
    }
    return scheme === undefined ? value : parseCode(scheme, value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}
