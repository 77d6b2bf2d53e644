/** Whether JSON names a key twice in one object: readers differ in which of the two they believe. */

const STRING_OR_BRACKET = /"(?:[^"\\]|\\.)*"(?=(\s*:)?)|[{}[\]]/g;

/** `json` is valid JSON. */
export function namesKeyTwice(json: string): boolean {
  const open: Set<unknown>[] = [];
  for (const [piece, colon] of json.matchAll(STRING_OR_BRACKET)) {
    if (piece === '{' || piece === '[') open.push(new Set());
    else if (piece === '}' || piece === ']') open.pop();
    else if (colon !== undefined) {
      const names = open.at(-1);
      // `"\u0061"` is another way to write `"a"`.
      const name: unknown = JSON.parse(piece);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
