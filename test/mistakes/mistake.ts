/** A deliberate mistake: one small change of the project that a test must notice. */
export interface Mistake {
  /** What the mistake is, as a few words; unique. */
  readonly title: string;
  /** The file, from the project's root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Test files that are run; one of their tests must fail. */
  readonly tests: readonly string[];
  /** Only the tests whose names match; all of the files when absent. */
  readonly named?: string;
}

/** Why the mistake cannot be made; undefined: it can. */
export function faultOf(mistake: Mistake, text: string): string | undefined {
  const times = text.split(mistake.find).length - 1;
  if (times !== 1) return `what is to be replaced stands ${times} times in ${mistake.file}`;
  if (mistake.find === mistake.replace) return 'nothing is replaced';
  return undefined;
}

/** The file with the mistake in it. `$` in the replacement stands for itself. */
export const makeMistake = (mistake: Mistake, text: string): string =>
  text.replace(mistake.find, () => mistake.replace);
