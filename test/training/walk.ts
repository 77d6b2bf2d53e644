/** Leafs through a connection of one site, forwards and backwards, and says what its pages held. */
import type { AskOptions, TrainingSite } from './training-site.ts';

export interface WalkOptions extends AskOptions {
  /** Of the page: `{ edges { node { … } } }` gives the rows. */
  readonly node: string;
  /** The connection beside its paging, with `$page` where the arguments of the page stand. */
  readonly field: string;
  /** From the answer's data to the connection. */
  readonly path: readonly string[];
  readonly size: number;
  readonly towards: 'end' | 'start';
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** All nodes in the order of the connection, whichever way they were read. Fails on a page that contradicts itself. */
export async function walk(site: TrainingSite, options: WalkOptions): Promise<readonly object[]> {
  const { node, field, path, size, towards, ...asked } = options;
  const forwards = towards === 'end';
  const pages: Page[] = [];
  for (let beyond: string | null = null, more = true; more; ) {
    const cursor: string = beyond === null ? '' : `, ${forwards ? 'after' : 'before'}: "${beyond}"`;
    const page = `${forwards ? 'first' : 'last'}: ${size}${cursor}`;
    const operation = field.replace(
      '$page',
      `${page}) {
        totalCount edges { cursor node { ${node} } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      `,
    );
    const { data, errors } = await site.ask(operation, asked);
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
    const found: Page = path.reduce((value, step) => value[step], data);
    const { pageInfo, edges, totalCount } = found;
    expect(pageInfo.startCursor).toBe(edges.at(0)?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    // Behind a page there is another one exactly when there was one before it.
    expect(forwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(pages.length > 0);
    more = forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    beyond = forwards ? pageInfo.endCursor : pageInfo.startCursor;
    const seen = pages.reduce((sum, one) => sum + one.edges.length, edges.length);
    expect(more).toBe(seen < totalCount);
    pages.push(found);
  }
  const inOrder = forwards ? pages : pages.reverse();
  return inOrder.flatMap(({ edges }) => edges.map((edge) => edge.node));
}
