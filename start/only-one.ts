/** Lets one start at a time work on a deployment's data: a second one would end the first one's server. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TributaryError } from '../errors/tributary-error.ts';

/** Throws CONFIGURATION_INVALID while another start runs; a start that was killed does not count. */
export async function claim(data: string, deployment: string): Promise<{ stop(): Promise<void> }> {
  const file = join(data, 'start.pid');
  const other = Number(await readFile(file, 'utf8').catch(() => ''));
  if (other > 0 && other !== process.pid && (await isStart(other))) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `${deployment} is already running (process ${other}); stop it there by Ctrl-C.`,
    );
  }
  await writeFile(file, String(process.pid));
  return { stop: () => rm(file, { force: true }) };
}

/** Guards against a process number that has since been given to something else. */
async function isStart(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').some((argument) => argument.endsWith('start/main.ts'));
}
