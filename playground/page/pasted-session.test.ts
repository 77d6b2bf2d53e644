const { createPastedSession } = await import(`${import.meta.dirname}/pasted-session.js`);

const jwt = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const token = jwt({ sub: 'u1', name: 'Nguyễn Văn Đức', exp: 1_000 });

function start() {
  const world = { now: 0 };
  return { world, session: createPastedSession({ now: () => world.now }) };
}

test('has no token until one is pasted', async () => {
  await expect(start().session.token()).rejects.toThrow('Paste a token first.');
});

test('hands out what was pasted and shows what it says about itself', async () => {
  const { session } = start();
  session.use(`  Bearer ${token}\n`);
  expect(await session.token()).toBe(token);
  expect(session.state.get()).toEqual({
    asking: 'Nguyễn Văn Đức',
    until: new Date(1_000_000),
    problem: undefined,
  });
});

test('takes a token that is no JWT', async () => {
  const { session } = start();
  session.use('opaque');
  expect(await session.token()).toBe('opaque');
  expect(session.state.get()).toMatchObject({ asking: 'a token', until: undefined });
});

test.each([
  ['two words', 'This is not a token.'],
  ['', 'This is not a token.'],
  [jwt({ sub: 'u1', exp: -1 }), 'This token has expired.'],
])('does not take %j', (text, problem) => {
  const { session } = start();
  session.use(text);
  expect(session.state.get()).toMatchObject({ asking: undefined, problem });
});

test('drops a token that expires, that the gateway refuses, or that the user forgets', async () => {
  const { world, session } = start();
  session.use(token);
  world.now = 1_000_001;
  await expect(session.token()).rejects.toThrow('The token has expired. Paste a new one.');
  world.now = 0;
  session.use(token);
  expect(session.refused()).toBe(false);
  expect(session.state.get().asking).toBeUndefined();
  session.use(token);
  session.forget();
  await expect(session.token()).rejects.toThrow('Paste a token first.');
});
