/** What the plain gateway answers of subgraphs that are not fragmented, ours answers, too. */
import { CASES } from './cases/all.ts';
import { openTwoGateways, type TwoGateways } from './two-gateways.ts';

describe.each(CASES)('$title', ({ subgraphs, operations }) => {
  let gateways: TwoGateways | undefined;
  beforeAll(async () => {
    gateways = await openTwoGateways(subgraphs);
  });
  afterAll(() => gateways?.close());

  test.each(operations)('$document', async ({ document, variables, data, errors, oursReports }) => {
    // One after the other: a mutation finds what the one before it left, under the name of its own gateway.
    const plain = await gateways?.plain(document, { ...variables, gateway: 'plain' });
    const ours = await gateways?.ours(document, { ...variables, gateway: 'ours' });
    expect(plain).toEqual({ data, errors });
    expect(ours).toEqual({ data, errors: errors || oursReports !== undefined });
  });
});
