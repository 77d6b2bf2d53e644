/** Names some of many: a finding is read by a person, who can do nothing with the thousandth code. */
const NAMED = 10;

export function someOf(things: readonly string[]): string {
  const named = things.slice(0, NAMED).join(', ');
  const rest = things.length - NAMED;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
