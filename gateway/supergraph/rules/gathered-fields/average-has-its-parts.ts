/** An average is made again of a sum and a count, which the sites are asked instead: with the average's own arguments. */
import { GraphQLFloat, getNullableType } from 'graphql';
import { graphsOf } from '../../join-graphs.ts';
import { type AnyField, gatherOf, relationsOf } from '../../routed-schema.ts';
import type { FieldRule, RoutedField } from '../routed-field.ts';

export const averageHasItsParts: FieldRule = (average) => {
  const { field, gathering } = average;
  if (gathering?.kind !== 'AVERAGE') return undefined;
  const { sum, count } = gathering;
  return [
    ...(String(getNullableType(field.type)) === GraphQLFloat.name
      ? []
      : [`@gather(as: AVERAGE) gives a fraction, not ${field.type}: return Float`]),
    ...faultOf(average, 'sum', sum),
    ...faultOf(average, 'count', count),
  ];
};

function faultOf(
  { schema, parent, field, joins }: RoutedField,
  part: 'sum' | 'count',
  name: string | undefined,
): readonly string[] {
  if (name === undefined) {
    return [`@gather(as: AVERAGE) needs \`${part}\`: name the field beside it that is gathered as SUM`];
  }
  const sibling = parent.getFields()[name];
  const said = `@gather(${part}: "${name}")`;
  if (sibling === undefined) return [`${said} names a field that ${parent.name} does not have: add it`];
  if (gatherOf(sibling)?.kind !== 'SUM') {
    return [
      `${said} must name a field that is gathered as SUM: give ${parent.name}.${name} @gather(as: SUM)`,
    ];
  }
  if (signatureOf(sibling) !== signatureOf(field)) {
    return [
      `${said} takes other arguments than ${field.name}, which are those it is asked with: give both the same`,
    ];
  }
  const [rows, counted] = [relationsOf(schema, field), relationsOf(schema, sibling)].map((names) =>
    names.join(),
  );
  if (rows !== counted) {
    return [
      `${said} is made of rows of ${counted}, and ${field.name} of ${rows}: let both say the same \`of\``,
    ];
  }
  const here = joins.filter(({ resolves }) => resolves).map(({ graph }) => graph);
  return here.some((graph) => !graphsOf(parent, sibling).includes(graph))
    ? [
        `${said} belongs to another subgraph: the sites that are asked do not have it; let one subgraph have both`,
      ]
    : [];
}

const signatureOf = ({ args }: AnyField): string =>
  args
    .map(({ name, type }) => `${name}: ${type}`)
    .sort()
    .join();
