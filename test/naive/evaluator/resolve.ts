/** Every field of the schema, from the arrays of rows. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { Relation } from '../world/policies.ts';
import { answerQuestion } from './answer-question.ts';
import { Denied } from './denied.ts';
import { type Evaluation, type Source, unitOf, visibleRows } from './evaluation.ts';
import { placeOf } from './judge.ts';
import { masked } from './mask.ts';
import { QUESTIONS, RELATION_OF } from './questions.ts';
import { columnOf, isBelow, keyOf, placeOfRow, type Row } from './search.ts';

type Args = Readonly<Record<string, unknown>>;

export const resolveField: GraphQLFieldResolver<Source | undefined, Evaluation, Args> = (
  source,
  args,
  evaluation,
  info,
) => {
  const { parentType, path } = info;
  const steps = stepsOf(path);
  if (evaluation.nulled.has(placeOf(parentType.name, steps))) return null;
  const relation = RELATION_OF[parentType.name];
  if (relation !== undefined && source?.row !== undefined) {
    return entityField(relation, source.row, args, evaluation, info);
  }
  if (source?.values !== undefined) return source.values[info.fieldName];
  return rootField(args, evaluation, info);
};

function stepsOf(path: GraphQLResolveInfo['path']): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at !== undefined; at = at.prev)
    steps.unshift(at.key);
  return steps;
}

function rootField(args: Args, evaluation: Evaluation, info: GraphQLResolveInfo): unknown {
  const { world, view } = evaluation;
  switch (info.fieldName) {
    case 'person':
      return rowOf('Person', args.code, evaluation);
    case 'commend':
      if (!view.mayWrite('Person', String(args.code))) throw new Denied('WRITE_DENIED');
      return rowOf('Person', args.code, evaluation);
    case 'member':
      return rowOf('Member', args.number, evaluation);
    case 'organization':
      return rowOf('Organization', args.code, evaluation);
    case '_entities':
      return (args.representations as Row[]).map((reference) => entity(reference, evaluation));
    case 'records':
    case 'entries':
      return (['Person', 'Member'] as const).flatMap((relation) =>
        visibleRows(relation, evaluation)
          .filter((row) => (args.unit as string[]).some((unit) => isBelow(world, relation, row, unit)))
          .map((row): Source => ({ type: relation, row })),
      );
    default:
      return answerQuestion(`${info.parentType.name}.${info.fieldName}`, args, undefined, evaluation, info);
  }
}

function entityField(
  relation: Relation,
  row: Row,
  args: Args,
  evaluation: Evaluation,
  info: GraphQLResolveInfo,
): unknown {
  const { view } = evaluation;
  const { fieldName } = info;
  if (!view.mayRead(relation, fieldName)) throw new Denied('FIELD_DENIED');
  const level = view.levelAt(relation, placeOfRow(relation, row)) ?? 'COUNT';
  const showing = view.showing(relation, fieldName, level);
  if (showing === 'HIDDEN') return null;
  const value = rawValue(relation, row, args, evaluation, info);
  return showing === 'AS_IS' ? value : masked(showing, value);
}

function rawValue(
  relation: Relation,
  row: Row,
  args: Args,
  evaluation: Evaluation,
  info: GraphQLResolveInfo,
): unknown {
  const { world, view } = evaluation;
  const { fieldName } = info;
  if (`Organization.${fieldName}` in QUESTIONS && relation === 'Organization') {
    return answerQuestion(`Organization.${fieldName}`, args, String(row.code), evaluation, info);
  }
  switch (fieldName) {
    case 'access':
      return view.levelAt(relation, placeOfRow(relation, row));
    case 'organization':
      return unitOf(row.organization_code, evaluation);
    case 'parent':
      return unitOf(row.parent_code, evaluation);
    case 'home':
      return row.home_street === null && row.home_town === null
        ? null
        : { type: 'Home', values: { street: row.home_street, town: row.home_town } };
    case 'skills':
      return world.rows.skill
        .filter(({ person_code }) => person_code === row.code)
        .map((skill) => ({ type: 'Skill', values: skill }));
    default:
      return row[columnOf(fieldName)];
  }
}

function rowOf(relation: Relation, key: unknown, evaluation: Evaluation): Source | null {
  const row = visibleRows(relation, evaluation).find((candidate) => candidate[keyOf(relation)] === key);
  return row === undefined ? null : { type: relation, row };
}

function entity(reference: Row, evaluation: Evaluation): Source | null {
  const relation = RELATION_OF[String(reference.__typename)];
  if (relation === undefined) return null;
  // A register has a part of what is below a unit, whichever unit that is.
  const isStub =
    relation === 'Organization' && evaluation.asked !== 'gateway' && evaluation.asked.subgraph === 'register';
  // Who may not see the unit learns nothing of what is below it either.
  if (isStub && !evaluation.view.isVisible(relation, String(reference.code))) return null;
  if (isStub)
    return { type: relation, row: { code: reference.code, parent_code: reference.parentCode ?? null } };
  return rowOf(relation, reference[keyOf(relation)], evaluation);
}
