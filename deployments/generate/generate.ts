/** Generation: a deployment, a number of rows and a seed become rows, always the same ones in the same order. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Deployment } from '../deployment.ts';
import { quangBinhSource } from './quang-binh/source.ts';
import type { GeneratedRecord } from './record.ts';
import type { GenerationOptions, RecordSource } from './record-source.ts';
import { tradeUnionSource } from './trade-unions/source.ts';

type MakeSource = (deployment: Deployment, options: GenerationOptions) => Promise<RecordSource>;

/** Which generator fills which deployment. */
const SOURCES: ReadonlyMap<string, MakeSource> = new Map([
  ['quang-binh', quangBinhSource],
  ['trade-unions', tradeUnionSource],
]);

/** Throws CONFIGURATION_INVALID for a deployment that no generator knows. */
export async function recordSource(
  deployment: Deployment,
  options: GenerationOptions,
): Promise<RecordSource> {
  const makeSource = SOURCES.get(deployment.name);
  if (makeSource === undefined) {
    throw new TributaryError('CONFIGURATION_INVALID', `no generator fills deployment ${deployment.name}`);
  }
  return makeSource(deployment, options);
}

/** All rows, unit by unit in the order of their codes; where a row will be kept has no influence. */
export async function* generateRecords(
  deployment: Deployment,
  options: GenerationOptions,
): AsyncGenerator<GeneratedRecord> {
  const source = await recordSource(deployment, options);
  for (const unit of source.units) yield* source.recordsOf(unit);
}
