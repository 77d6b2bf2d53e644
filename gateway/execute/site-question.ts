/** What one site is asked: the operation cut to its shares, and the variables that go with it. */
import type { FieldPlan, SiteFetchNode } from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { siteOperation } from '../plan/site-operation.ts';

/** A field that is asked of a site, and the site's share of it. */
export interface Share {
  readonly plan: Exclude<FieldPlan, { kind: 'Refused' }>;
  readonly input: SiteFetchNode;
}

export function siteQuestion(
  shares: readonly Share[],
  shape: FetchShape,
  variables: Variables,
): { readonly subgraph: string; readonly text: string; readonly variables: Variables } {
  const operation = siteOperation(
    shape,
    shares.map(({ plan }) => plan.shape),
  );
  const own = operation.variables.filter((name) => name in variables).map((name) => [name, variables[name]]);
  return {
    subgraph: shape.subgraph,
    text: operation.text,
    variables: Object.assign(Object.fromEntries(own), ...shares.map(shareVariables)),
  };
}

function shareVariables({ plan, input }: Share): Variables {
  switch (plan.kind) {
    case 'One':
      return {};
    case 'Connection':
      return pageVariables(plan);
    case 'Entities':
      return { [plan.shape.variable]: input.representations?.map((index) => plan.representations[index]) };
  }
}

function pageVariables({ shape, page }: Extract<FieldPlan, { kind: 'Connection' }>): Variables {
  const [size, position] = page.direction === 'forward' ? ['first', 'after'] : ['last', 'before'];
  return {
    [shape.pagePrefix + size]: page.size,
    ...(page.position === undefined ? {} : { [shape.pagePrefix + position]: page.position }),
  };
}
