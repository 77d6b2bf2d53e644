/** A gateway's own evidence: its file, the count of those it turned away, and the log that hears of troubles. */
import type { Logger } from 'pino';
import type { EvidenceLog } from '../evidence/evidence-log.ts';
import { openEvidenceFile } from '../evidence/file/evidence-file.ts';
import { countRefusals, type Refusals } from '../evidence/refusals.ts';
import type { GatewayConfig } from './config/gateway-config.ts';

export interface GatewayEvidence {
  readonly evidence: EvidenceLog;
  readonly refusals: Refusals;
  close(): Promise<void>;
}

/** Throws CONFIGURATION_INVALID: a gateway that could not begin to write would answer nobody. */
export async function openGatewayEvidence(
  { folder, name }: GatewayConfig['evidence'],
  logger: Logger,
): Promise<GatewayEvidence> {
  const evidence = await openEvidenceFile({
    folder,
    name,
    tell: (trouble) => {
      if (trouble.kind === 'torn') {
        logger.warn({ chain: name, bytes: trouble.bytes }, 'the end of the evidence was torn');
      } else {
        const code = (trouble.error as NodeJS.ErrnoException).code ?? 'unknown';
        logger.error({ chain: name, errorCode: code }, 'evidence cannot be kept: nobody is answered');
      }
    },
  });
  const refusals = countRefusals(evidence);
  return {
    evidence,
    refusals,
    async close() {
      await refusals.close();
      await evidence.close();
    },
  };
}
