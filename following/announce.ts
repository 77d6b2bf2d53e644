/** Says in the log what became of a followed source: by the name of the source, and of its values if they have one. */
import type { FollowListener } from './followed.ts';

/** As much of a logger as is needed. */
export interface Log {
  info(line: string): void;
  error(details: { readonly because: string }, line: string): void;
}

export const SILENT: Log = Object.freeze({ info: () => undefined, error: () => undefined });

export function announce<Value>(
  name: string,
  log: Log,
  versionOf: (value: Value) => string | undefined = () => undefined,
): FollowListener<Value> {
  return {
    took(before, after) {
      const [from, to] = [versionOf(before), versionOf(after)];
      log.info(to === undefined || from === to ? `${name} read again` : `${name} ${from} -> ${to}`);
    },
    refused: (because, stays) => {
      const version = versionOf(stays);
      log.error({ because }, `${name} refused, ${version ?? 'what was known before'} stays`);
    },
  };
}
