/** Asks both houses a question to its end: each answer must be the same, byte for byte. */
import type { Answered, Operation, Question } from './questions/question.ts';
import type { Asked, RawAsk, RawReply } from './raw-ask.ts';

export interface Asking {
  readonly ask: readonly [RawAsk, RawAsk];
  /** What of an answer is left out of account. */
  readonly withoutCursors?: boolean;
}

/** Yields how many operations were asked; throws at the first difference. */
export async function askBoth(
  asking: Asking,
  caller: string | undefined,
  { kind, first, next }: Question,
  headers: Asked['headers'],
): Promise<number> {
  const answers: readonly Answered[][] = [[], []];
  const steps = [() => first, ...next];
  for (const [at, step] of steps.entries()) {
    // Each is asked with its own cursors, which are the same unless the catalogs are not.
    const operations = answers.map((own) => step(own));
    if (operations.includes(undefined)) return at;
    const asked = operations.map((operation) => ({ ...(operation as Operation), headers }));
    const replies = await Promise.all(asking.ask.map((ask, house) => ask(caller, asked[house] as Asked)));
    const [one, other] = replies.map((reply) => (asking.withoutCursors ? numbered(reply) : reply));
    if (one === undefined || other === undefined) throw new Error('nobody was asked');
    for (const part of ['status', 'headers', 'body'] as const) {
      if (one[part] !== other[part]) throw different(part, one, other, asked[0] as Asked, caller, kind);
    }
    for (const [house, { body }] of replies.entries()) {
      answers[house]?.push((JSON.parse(body) as { readonly data?: Answered }).data);
    }
  }
  return steps.length;
}

/** Each cursor by the order in which it comes: the same one has the same number. */
function numbered(reply: RawReply): RawReply {
  const numbers = new Map<string, number>();
  const numberOf = (cursor: string): number => {
    const number = numbers.get(cursor) ?? numbers.size;
    numbers.set(cursor, number);
    return number;
  };
  const body = reply.body.replace(
    /"(cursor|startCursor|endCursor)":"([^"]*)"/g,
    (_, name: string, cursor: string) => `"${name}":"${numberOf(cursor)}"`,
  );
  return { ...reply, body };
}

const SHOWN = 400;

function different(
  part: keyof RawReply,
  one: RawReply,
  other: RawReply,
  asked: Asked,
  caller: string | undefined,
  kind: string,
): Error {
  const [left, right] = [String(one[part]), String(other[part])];
  let at = 0;
  while (left[at] === right[at]) at += 1;
  const from = Math.max(0, at - SHOWN / 2);
  const shown = (text: string): string => text.slice(from, from + SHOWN);
  return new Error(
    [
      `${part} differs for ${caller ?? 'nobody'} (${kind}), at ${at}`,
      `as it was: ${shown(left)}`,
      `changed: ${shown(right)}`,
      asked.text,
      JSON.stringify(asked.variables),
      JSON.stringify(asked.headers),
    ].join('\n'),
  );
}
