/** What a deployment is: one folder of data about one administration, its codes, catalog, policy and demo identities. */

/** Someone a demo token can be issued for. */
export interface DemoIdentity {
  readonly id: string;
  readonly name: string;
  /** The code that says who asks; a person without any right has none. */
  readonly code?: string;
  readonly title: string;
  readonly description: string;
}

export type Locale = 'vi' | 'zh';

export interface Deployment {
  readonly name: string;
  readonly title: string;
  /** Absolute path of the folder that holds everything else about the deployment. */
  readonly directory: string;
  readonly locale: Locale;
  /** The domains that every site of the deployment serves. */
  readonly subgraphs: readonly string[];
  /** How many officials (or members) are generated when nobody says otherwise. */
  readonly defaultRows: number;
  /** The day on which the generated register ends, YYYY-MM-DD. */
  readonly asOf: string;
  /** Ways to keep the fragments, by name, as paths inside the folder; `default` is always one of them. */
  readonly allocations: Readonly<Record<string, string>>;
  readonly identities: readonly DemoIdentity[];
}
