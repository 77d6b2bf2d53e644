/** Leafs through a search to its end, in either direction, and keeps everything that a page says of rows. */
import type { Caller } from '../house/ask.ts';
import type { House } from '../house/house.ts';

interface Page {
  readonly edges: readonly { readonly cursor?: string; readonly node: unknown }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor?: string | null;
    readonly endCursor?: string | null;
  };
  readonly totalCount: number;
}

export interface Leafing {
  /** Such as `memberSearch`. */
  readonly search: string;
  /** What is given beside the page, such as `filter: { … }`. */
  readonly given?: string;
  readonly node: string;
  readonly size: number;
  readonly towards: 'end' | 'start';
}

/** Pages without their cursors, which are the gateway's own. Throws when the gateway answers with an error. */
export async function leafThrough(
  house: Pick<House, 'query'>,
  caller: Caller,
  { search, given = '', node, size, towards }: Leafing,
): Promise<readonly object[]> {
  const page = towards === 'end' ? `first: ${size}, after: $beside` : `last: ${size}, before: $beside`;
  const text = `query ($beside: String) { page: ${search}(${page} ${given}) {
    edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
  } }`;
  const pages: object[] = [];
  let beside: string | null | undefined = null;
  for (let more = true; more; ) {
    const { data, errors } = await house.query(caller, text, { beside });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { edges, pageInfo, totalCount } = (data as { readonly page: Page }).page;
    const { startCursor, endCursor, ...info } = pageInfo;
    pages.push({ nodes: edges.map((edge) => edge.node), info, totalCount });
    beside = towards === 'end' ? endCursor : startCursor;
    more = towards === 'end' ? info.hasNextPage : info.hasPreviousPage;
  }
  return pages;
}
