/** What the page is told when it opens: the deployment, whom one can ask as, and what to ask. */
import type { PlaygroundOptions } from './playground.ts';

export interface Settings {
  readonly deployment: PlaygroundOptions['deployment'];
  /** `demo`: a token can be had here for each of the identities. `token`: the user brings one. */
  readonly signIn: 'demo' | 'token';
  readonly identities: PlaygroundOptions['identities'];
  readonly examples: PlaygroundOptions['examples'];
  readonly purposes: PlaygroundOptions['purposes'];
}

/** Copies field by field, so that what is added to a deployment or an identity later is not published by itself. */
export function toSettings(options: PlaygroundOptions): Settings {
  const { deployment, identities, issue, examples, purposes } = options;
  const demo = issue !== undefined && identities.length > 0;
  return {
    deployment: {
      name: deployment.name,
      title: deployment.title,
      ...(deployment.locale && { locale: deployment.locale }),
    },
    signIn: demo ? 'demo' : 'token',
    identities: demo
      ? identities.map(({ id, name, code, title, description }) => ({
          id,
          name,
          ...(code !== undefined && { code }),
          title,
          description,
        }))
      : [],
    examples,
    purposes: purposes.map(({ id, title }) => ({ id, title })),
  };
}
