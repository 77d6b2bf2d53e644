/** A difference is an error that says what differs and shows both. */
export function same(what: string, received: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(received, null, 1), JSON.stringify(expected, null, 1)];
  if (one !== other) throw new Error(`${what} differ\nfrom the gateway: ${one}\nfrom one database: ${other}`);
}
