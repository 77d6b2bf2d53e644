/** What one site is asked: the operation cut to its shares, the variables that go with it, and for which rows. */
import type { CodePattern } from '../../codes/pattern.ts';
import type {
  EntitiesNode,
  EntityFieldNode,
  LocatedNode,
  OwnRowsNode,
  PagePlan,
  SiteFetchNode,
} from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import type { Merge } from '../plan/shape/merge.ts';
import { siteOperation } from '../plan/site-operation.ts';

/** Something that is asked of a site, and the site's share of it. */
export interface Share {
  readonly plan: LocatedNode | OwnRowsNode | EntityFieldNode;
  /** Of what belongs to entities: the node that has the representations. */
  readonly entities: EntitiesNode | undefined;
  readonly input: SiteFetchNode;
}

export interface QuestionText {
  readonly subgraph: string;
  readonly text: string;
  readonly variables: Variables;
  /** The site answers for rows that one of these covers; undefined: for what every site holds. */
  readonly fragments: readonly CodePattern[] | undefined;
}

export function siteQuestion(
  shares: readonly Share[],
  shape: FetchShape,
  variables: Variables,
): QuestionText {
  const operation = siteOperation(
    shape,
    shares.map(({ plan }) => plan.ask),
  );
  const own = operation.variables.filter((name) => name in variables).map((name) => [name, variables[name]]);
  const fragments = [...new Set(shares.flatMap(({ input }) => input.fragments.map(({ where }) => where)))];
  return {
    subgraph: shape.subgraph,
    text: operation.text,
    variables: Object.assign(Object.fromEntries(own), ...shares.map(shareVariables)),
    fragments: fragments.length === 0 ? undefined : fragments,
  };
}

function shareVariables({ plan, entities, input }: Share): Variables {
  const representations = input.representations?.map((index) => entities?.representations[index]);
  switch (plan.kind) {
    case 'Located':
      return pageVariables(plan.shape.field.merge, plan.page);
    case 'OwnRows':
      return entities === undefined ? {} : { [entities.shape.variable]: representations };
    case 'EntityField': {
      // All rows are asked for the same page: a cursor is good for one of them only, and refuses the others.
      const [page] = plan.pages.values();
      return { [plan.shape.alias]: representations, ...pageVariables(plan.shape.field.merge, page) };
    }
  }
}

function pageVariables(merge: Merge, plan: PagePlan | undefined): Variables {
  if (merge.kind !== 'Connection' || plan === undefined) return {};
  const { page, askedSize } = plan;
  const [size, position] = page.direction === 'forward' ? ['first', 'after'] : ['last', 'before'];
  return {
    [merge.pagePrefix + size]: askedSize,
    ...(page.position === undefined ? {} : { [merge.pagePrefix + position]: page.position }),
  };
}
