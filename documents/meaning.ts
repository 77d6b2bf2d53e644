/** What a key of a configuration file is for, with an example: beside the key, for the page that tells of it. */
export type Meaning = { readonly description: string; readonly examples: unknown[] };

/** For `.meta(…)` of a shape. */
export const means = (description: string, example: unknown): Meaning => ({
  description,
  examples: [example],
});
