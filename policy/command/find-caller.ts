/** Who asks, and in which deployment: one of its identities by name, or whoever acts for a code. */
import { CodeError } from '../../codes/code-error.ts';
import { type CodeScheme, checkCode } from '../../codes/scheme.ts';
import { listDeployments } from '../../deployments/load.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type OpenDeployment, openDeployment } from './open-deployment.ts';

export interface FoundCaller {
  readonly opened: OpenDeployment;
  readonly code: string | undefined;
  /** Id and title, when it is one of the identities. */
  readonly identity: string | undefined;
}

/** Throws CONFIGURATION_INVALID naming who there is, CODE_INVALID for a code that is none. */
export async function findCaller(as: string, deployment: string | undefined): Promise<FoundCaller> {
  const names = deployment === undefined ? await listDeployments() : [deployment];
  const opened = await Promise.all(names.map(openDeployment));
  const found = (await Promise.all(opened.map((one) => callerIn(one, as)))).filter(
    (one) => one !== undefined,
  );
  const [only, ...others] = found;
  if (only === undefined) throw await unknown(as, opened);
  if (others.length === 0) return only;
  const where = found
    .map(
      ({
        opened: {
          deployment: { name },
        },
      }) => name,
    )
    .join(' and ');
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `${as} is somebody in ${where}: say which with --deployment`,
  );
}

const schemeOf = async (opened: OpenDeployment): Promise<CodeScheme> =>
  (await opened.loadPolicy()).identityScheme;

const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);

async function callerIn(opened: OpenDeployment, as: string): Promise<FoundCaller | undefined> {
  const { identities } = opened.deployment;
  const identity = identities.find(({ id, code }) => id === as || code === as);
  if (identity !== undefined) {
    return { opened, code: identity.code, identity: `${identity.id}, ${identity.title}` };
  }
  if (!isDigits(as) || checkCode(await schemeOf(opened), as) !== undefined) return undefined;
  return { opened, code: as, identity: undefined };
}

async function unknown(as: string, opened: readonly OpenDeployment[]): Promise<TributaryError> {
  if (!isDigits(as)) {
    const known = opened.map(
      ({ deployment: { name, identities } }) => `  ${name}: ${identities.map(({ id }) => id).join(', ')}`,
    );
    return new TributaryError(
      'CONFIGURATION_INVALID',
      `there is no identity ${as}; there are\n${known.join('\n')}`,
    );
  }
  const faults = await Promise.all(
    opened.map(async (one) => {
      const finding = checkCode(await schemeOf(one), as);
      return `  ${one.deployment.name}: ${finding?.message ?? ''}`;
    }),
  );
  return new CodeError('CODE_INVALID', `nobody acts for ${as}\n${faults.join('\n')}`);
}
