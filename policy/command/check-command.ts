/** `policy check`: each deployment's policy held against everything that is known around it. */
import { listDeployments } from '../../deployments/load.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { openDeployment } from './open-deployment.ts';

export interface CheckOutcome {
  readonly text: string;
  readonly good: boolean;
}

export async function checkCommand(deployment: string | undefined): Promise<CheckOutcome> {
  const names = deployment === undefined ? await listDeployments() : [deployment];
  const outcomes = await Promise.all(names.map(checkOne));
  return {
    text: outcomes.map(({ text }) => text).join('\n'),
    good: outcomes.every(({ good }) => good),
  };
}

async function checkOne(name: string): Promise<CheckOutcome> {
  const opened = await openDeployment(name);
  try {
    const { version, rules, relations, purposes } = await opened.loadPolicy();
    const size = `${rules.length} rules, ${relations.size} relations, ${purposes.size} purposes`;
    return { text: `${opened.deployment.name}: policy ${version}, ${size}: nothing is wrong`, good: true };
  } catch (error) {
    if (!(error instanceof TributaryError)) throw error;
    return { text: error.message, good: false };
  }
}
