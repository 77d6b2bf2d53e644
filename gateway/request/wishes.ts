/** What a caller may wish for beside the operation, by headers. */
import type { IncomingHttpHeaders } from 'node:http';
import { TributaryError } from '../../errors/tributary-error.ts';

export interface Wishes {
  /** `plan`: how it would run, without asking a site. `run`: how it ran, with what was measured. */
  readonly explain: 'no' | 'plan' | 'run';
  /** To ask every site, however many there are. */
  readonly scatter: boolean;
  /** An error rather than a gap. */
  readonly complete: boolean;
  /** Id of the purpose of the policy that they ask for. */
  readonly purpose?: string;
}

export const NO_WISHES: Wishes = Object.freeze({ explain: 'no', scatter: false, complete: false });

const PREFIX = 'x-tributary-';
const KNOWN = ['explain', 'scatter', 'complete', 'purpose'].map((name) => PREFIX + name);

/** Throws BAD_REQUEST for a wish that there is not: who misspells one would think it granted. */
export function parseWishes(headers: IncomingHttpHeaders): Wishes {
  const unknown = Object.keys(headers).find((name) => name.startsWith(PREFIX) && !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw new TributaryError('BAD_REQUEST', `There is no header ${unknown}; there are ${KNOWN.join(', ')}.`);
  }
  const read = <Value>(name: string, values: Readonly<Record<string, Value>>, absent: Value): Value => {
    const text = headers[name];
    if (text === undefined) return absent;
    const value = typeof text === 'string' && Object.hasOwn(values, text) ? values[text] : undefined;
    if (value !== undefined) return value;
    throw new TributaryError(
      'BAD_REQUEST',
      `The header ${name} is one of ${Object.keys(values).join(', ')}.`,
    );
  };
  const purpose = headers['x-tributary-purpose'];
  if (Array.isArray(purpose) || purpose === '') {
    throw new TributaryError('BAD_REQUEST', 'The header x-tributary-purpose names one purpose.');
  }
  return {
    ...(purpose !== undefined && { purpose }),
    explain: read('x-tributary-explain', { '0': 'no', '1': 'run', run: 'run', plan: 'plan' }, 'no'),
    scatter: read('x-tributary-scatter', { '0': false, '1': true }, false),
    complete: read('x-tributary-complete', { '0': false, '1': true }, false),
  };
}
