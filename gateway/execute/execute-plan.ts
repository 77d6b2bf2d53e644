/** Runs a fragment plan: each site is asked once for everything the fetch wants of it, then the fields are merged. */
import { unreachable } from '../../errors/unreachable.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import type { FieldPlan, FragmentPlan } from '../plan/fragment-plan.ts';
import type { CursorSeal } from '../plan/page/cursor-seal.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import type { FieldAnswer } from './merge/field-answer.ts';
import { mergeConnection } from './merge/merge-connection.ts';
import { mergeEntities } from './merge/merge-entities.ts';
import { takeOne } from './merge/merge-one.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteConnector } from './site-connector.ts';
import { type Share, siteQuestion } from './site-question.ts';

export interface Execution {
  readonly catalog: Catalog;
  readonly connector: SiteConnector;
  readonly cursors: CursorSeal;
  readonly signal: AbortSignal;
  /** The proof that a site wants to see; signed per site. */
  assertionFor(site: SiteId): Promise<string>;
}

export async function executePlan(
  plan: FragmentPlan,
  shape: FetchShape,
  variables: Variables,
  execution: Execution,
): Promise<readonly FieldAnswer[]> {
  const asked = await Promise.all(
    [...sharesBySite(plan)].map(
      async ([site, shares]): Promise<readonly [SiteId, SiteAnswer]> => [
        site,
        await askSite(site, shares, shape, variables, execution),
      ],
    ),
  );
  const answers = new Map(asked);
  return plan.fields.map((field) => mergeField(field, answers, variables, execution));
}

function sharesBySite(plan: FragmentPlan): ReadonlyMap<SiteId, readonly Share[]> {
  const shares = new Map<SiteId, Share[]>();
  for (const field of plan.fields) {
    if (field.kind === 'Refused') continue;
    for (const input of field.inputs) {
      shares.set(input.site, [...(shares.get(input.site) ?? []), { plan: field, input }]);
    }
  }
  return shares;
}

async function askSite(
  id: SiteId,
  shares: readonly Share[],
  shape: FetchShape,
  variables: Variables,
  { catalog, connector, signal, assertionFor }: Execution,
): Promise<SiteAnswer> {
  const site = catalog.sites.get(id);
  if (site === undefined) throw new Error(`[BUG] site ${id} passed the catalog check without a URL`);
  const assertion = await assertionFor(id);
  return connector.ask({ site, assertion, ...siteQuestion(shares, shape, variables) }, signal);
}

function mergeField(
  field: FieldPlan,
  answers: ReadonlyMap<SiteId, SiteAnswer>,
  variables: Variables,
  { cursors }: Execution,
): FieldAnswer {
  if (field.kind === 'Refused') {
    const { responseKey, error } = field;
    return { responseKey, data: null, errors: [{ error, path: [responseKey] }], coverage: undefined };
  }
  const given = field.inputs.map(({ site }) => {
    const answer = answers.get(site);
    if (answer === undefined) throw new Error(`[BUG] site ${site} was not asked`);
    return answer;
  });
  switch (field.kind) {
    case 'One':
      return takeOne(field, given);
    case 'Connection':
      return mergeConnection(field, given, variables, cursors);
    case 'Entities':
      return mergeEntities(field, given);
    default:
      return unreachable(field);
  }
}
