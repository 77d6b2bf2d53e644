/** A random world as data: how codes are made, which rows there are, and at which site; and how it is asked. */
import type { Chance } from '../random.ts';
import { type Fragment, randomFragments, type SiteName } from './deployment.ts';
import { type Hierarchy, randomHierarchy } from './hierarchy.ts';
import { type Rows, randomRows } from './rows.ts';

/** Whom a question goes to: the gateway, or one subgraph of one site as if by the gateway. */
export type Asked = 'gateway' | { readonly site: SiteName; readonly subgraph: 'units' | 'register' };

export interface Question {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/** What a world is, without anybody who serves it. */
export interface World {
  readonly hierarchy: Hierarchy;
  readonly rows: Rows;
  readonly fragments: readonly Fragment[];
}

export const randomWorld = (chance: Chance): World => {
  const hierarchy = randomHierarchy(chance.branch('hierarchy'));
  return {
    hierarchy,
    rows: randomRows(hierarchy, chance.branch('rows')),
    fragments: randomFragments(hierarchy, chance.branch('fragments')),
  };
};

/** Where a row lies: on the positions that both have. */
export const siteOf = ({ fragments }: World, place: string): SiteName | undefined =>
  fragments.find(({ where }) => [...where].every((wanted, at) => wanted === '?' || wanted === place[at]))
    ?.site;
