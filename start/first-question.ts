/** Asks the deployment's first example once, as a person would: it shows that the whole way works, and warms it up. */
import type { Deployment } from '../deployments/deployment.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { demoIssuer } from '../identity/demo-issuer.ts';
import { loadExamples } from '../playground/load-examples.ts';
import { ISSUER_KEY } from './keys.ts';

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
}

/** Returns what was wrong with the answer, if anything; a site that is late now is no reason not to start. */
export async function askFirstQuestion(
  deployment: Deployment,
  url: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const [example] = await loadExamples(deployment);
  const identity = deployment.identities.find(({ id }) => id === example?.identities[0]);
  if (example === undefined || identity === undefined) return [];
  const issue = await demoIssuer(ISSUER_KEY, process.env.NODE_ENV);
  const token = await issue(
    { subject: identity.id, ...(identity.code !== undefined && { code: identity.code }) },
    60,
  );
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: example.query, variables: example.variables }),
    signal,
  });
  if (response.status >= 500)
    throw new TributaryError('INTERNAL_ERROR', `The gateway answered ${response.status}.`);
  const { errors = [] } = (await response.json()) as Answer;
  return errors.map(({ message }) => message);
}
