/** Reads a deployment's policy.yml; what is wrong with it is refused with its lines, all of it at once. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeSchemes } from '../codes/scheme.ts';
import { readLocated } from '../documents/read-document.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { checkPolicy, printFinding } from './check/check-policy.ts';
import type { PolicyWorld } from './check/finding.ts';
import { policyDocument } from './document.ts';
import type { Policy } from './policy.ts';
import { toPolicy } from './to-policy.ts';

/** The file that the policy of a deployment is. */
export const policyFile = (deploymentDirectory: string): string => join(deploymentDirectory, 'policy.yml');

/**
 * Throws POLICY_INVALID; each line of its message names file, line and rule, and how to mend it. The more is known of the
 * world around the policy, the more can be wrong with it.
 */
export async function loadPolicy(
  deploymentDirectory: string,
  schemes: CodeSchemes,
  world: PolicyWorld = {},
): Promise<Policy> {
  const file = policyFile(deploymentDirectory);
  const { value: document, place, refuse } = await readLocated(file, policyDocument, 'POLICY_INVALID');
  const policy = toPolicy(document, { schemes, digest: await digestOf(file), refuse });
  const findings = checkPolicy({ policy, document, schemes, world });
  if (findings.length === 0) return policy;
  const lines = findings.map((finding) => `${place(finding.path)}: ${printFinding(finding)}`);
  throw new TributaryError('POLICY_INVALID', lines.join('\n'));
}

const DIGEST_CHARACTERS = 12;

const digestOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, DIGEST_CHARACTERS);
