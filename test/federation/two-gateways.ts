/** The same subgraphs behind two gateways: Apollo's as it comes, and ours. */
import { openOurGateway } from './our-gateway.ts';
import { openPlainGateway } from './plain-gateway.ts';
import { runSubgraphs, type Subgraphs } from './running-subgraphs.ts';

export interface Outcome {
  readonly data: unknown;
  readonly errors: boolean;
}

type AskForOutcome = (document: string, variables: Readonly<Record<string, unknown>>) => Promise<Outcome>;

export interface TwoGateways {
  readonly plain: AskForOutcome;
  readonly ours: AskForOutcome;
  close(): Promise<void>;
}

export async function openTwoGateways(subgraphs: Subgraphs): Promise<TwoGateways> {
  const { sources, stop } = await runSubgraphs(subgraphs);
  const closers = [stop];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const plain = await openPlainGateway(sources);
    closers.push(() => plain.stop());
    const ours = await openOurGateway(sources);
    closers.push(() => ours.stop());
    return {
      plain: async (document, variables) => toOutcome(await plain.ask(document, variables)),
      ours: async (document, variables) => toOutcome(await ours.ask({}, document, variables)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const toOutcome = ({ data = null, errors }: { data?: unknown; errors: readonly unknown[] }): Outcome => ({
  data,
  errors: errors.length > 0,
});
