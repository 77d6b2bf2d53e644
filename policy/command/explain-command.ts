/** `policy explain`: who asks, about what, and everything that the policy says of it. */
import { levelOf, parseCode } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Identity } from '../../identity/identity.ts';
import { explainPlace } from '../explain/explain-place.ts';
import type { Policy } from '../policy.ts';
import { type FoundCaller, findCaller } from './find-caller.ts';
import { findPlace } from './find-place.ts';
import type { ExplainInvocation } from './parse-arguments.ts';
import { printColumns } from './print-columns.ts';
import { printExplanation } from './print-explanation.ts';

/** Throws CONFIGURATION_INVALID or CODE_INVALID, naming what there is instead. */
export async function explainCommand(asked: ExplainInvocation): Promise<string> {
  const { relation, field, purpose } = asked;
  const found = await findCaller(asked.as, asked.deployment);
  const { opened, code } = found;
  const policy = await opened.loadPolicy();
  assertPurpose(policy, purpose);
  const caller: Identity = {
    subject: asked.as,
    ...(code !== undefined && { code }),
    ...(purpose !== undefined && { purpose }),
  };
  const place = findPlace(opened, policy, asked.for, relation);
  const named = [...place.relations].flatMap(([name, where]) => {
    const fields = [...(opened.entities.get(name)?.fields.keys() ?? [])];
    if (field === undefined) return [{ name, where, fields }];
    return fields.includes(field) ? [{ name, where, fields: [field] }] : [];
  });
  if (named.length === 0) {
    const names = [...place.relations.keys()].join(' nor ');
    throw new TributaryError('CONFIGURATION_INVALID', `there is no field ${field} of ${names}`);
  }
  const detail = field !== undefined ? 'one' : named.length === 1 ? 'all' : 'number';
  return [
    `${opened.deployment.name}, policy ${policy.version}`,
    ...printColumns([
      ['who', code ?? 'no code', whoIs(found, policy)],
      ['for', asked.for, place.title],
      ...(purpose === undefined ? [] : [['why', purpose, policy.purposes.get(purpose)?.title ?? '']]),
    ]),
    ...named.map(
      ({ name, where, fields }) =>
        `\n${printExplanation(explainPlace(policy, caller, name, where, fields), detail, policy.release)}`,
    ),
  ].join('\n');
}

function assertPurpose({ purposes }: Policy, purpose: string | undefined): void {
  if (purpose === undefined || purposes.has(purpose)) return;
  const known = purposes.size === 0 ? 'the policy has none' : `there are ${[...purposes.keys()].join(', ')}`;
  throw new TributaryError('CONFIGURATION_INVALID', `there is no purpose ${purpose}; ${known}`);
}

function whoIs({ code, identity }: FoundCaller, { identityScheme }: Policy): string {
  if (code === undefined) return identity ?? '';
  const { name } = levelOf(identityScheme, parseCode(identityScheme, code));
  return [...(identity === undefined ? [] : [identity]), `level ${name}`].join('; ');
}
