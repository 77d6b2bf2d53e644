import { EventEmitter, once } from 'node:events';
import { emptyChain } from './entry.ts';
import { countRefusals } from './refusals.ts';
import type { Statement } from './statement.ts';

function keeping(fails = 0) {
  const kept: Statement[] = [];
  const told = new EventEmitter();
  let left = fails;
  const append = async (statement: Statement) => {
    if (left-- > 0) throw new Error('full');
    kept.push(statement);
    told.emit('kept');
    return emptyChain('gateway');
  };
  return { kept, told, append };
}

const counted = (counts: Record<string, number>) => ({ kind: 'refused', since: expect.any(String), counts });

test('those who were turned away are counted by why, and the numbers written down at the end', async () => {
  const { kept, append } = keeping();
  const refusals = countRefusals({ append });
  for (const code of ['TOKEN_INVALID', 'UNAUTHENTICATED', 'TOKEN_INVALID']) refusals.count(code);
  await refusals.close();
  expect(kept).toEqual([counted({ TOKEN_INVALID: 2, UNAUTHENTICATED: 1 })]);
});

test('every so often, if there were any', async () => {
  const { kept, told, append } = keeping();
  const refusals = countRefusals({ append }, { everyMs: 1 });
  for (const code of ['A', 'B']) {
    const written = once(told, 'kept');
    refusals.count(code);
    await written;
  }
  await refusals.close();
  expect(kept).toEqual([counted({ A: 1 }), counted({ B: 1 })]);
});

test('numbers that could not be written are not lost', async () => {
  const { kept, told, append } = keeping(3);
  const refusals = countRefusals({ append }, { everyMs: 1 });
  const written = once(told, 'kept');
  refusals.count('A');
  await written;
  await refusals.close();
  expect(kept).toEqual([counted({ A: 1 })]);
});
