/** Marks a branch that the types exclude; reaching it is a bug and always masked. */
export function unreachable(value: never): never {
  throw new Error(`[BUG] unexpected ${JSON.stringify(value)}`);
}
