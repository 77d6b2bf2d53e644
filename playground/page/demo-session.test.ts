const { createDemoSession } = await import(`${import.meta.dirname}/demo-session.js`);

const identities = [{ id: 'home-affairs' }, { id: 'finance' }];

/** A session at a clock of its own, over a server that issues tokens of 15 minutes and counts them. */
function start(remembered: string | null = null) {
  const world = { now: 0, remembered, requests: [] as string[], down: false };
  const session = createDemoSession({
    identities,
    choice: {
      read: () => world.remembered,
      write: (id: string) => {
        world.remembered = id;
      },
    },
    requestToken: async (identity: string) => {
      world.requests.push(identity);
      if (world.down) throw new Error('No token: it is down.');
      return {
        token: `${identity} ${world.requests.length}`,
        expiresAt: new Date(world.now + 900_000).toISOString(),
      };
    },
    now: () => world.now,
  });
  return { world, session };
}

test('begins as the first identity, or as the one chosen before', () => {
  expect(start().session.state.get().asking).toBe('home-affairs');
  expect(start('finance').session.state.get().asking).toBe('finance');
  expect(start('gone').session.state.get().asking).toBe('home-affairs');
});

test('uses a token for many requests and renews it shortly before it expires', async () => {
  const { world, session } = start();
  expect(await Promise.all([session.token(), session.token()])).toEqual(['home-affairs 1', 'home-affairs 1']);
  world.now = 839_000;
  expect(await session.token()).toBe('home-affairs 1');
  world.now = 841_000;
  expect(await session.token()).toBe('home-affairs 2');
});

test('gives each identity its own token and remembers the choice', async () => {
  const { world, session } = start();
  await session.token();
  session.choose('finance');
  expect(await session.token()).toBe('finance 2');
  session.choose('home-affairs');
  expect(await session.token()).toBe('home-affairs 1');
  expect(world.remembered).toBe('home-affairs');
});

test('gets another token when the gateway refuses the one in hand', async () => {
  const { session } = start();
  await session.token();
  expect(session.refused()).toBe(true);
  expect(await session.token()).toBe('home-affairs 2');
});

test('says why there is no token, and tries again', async () => {
  const { world, session } = start();
  world.down = true;
  await expect(session.token()).rejects.toThrow('it is down');
  expect(session.state.get().problem).toBe('No token: it is down.');
  world.down = false;
  expect(await session.token()).toBe('home-affairs 2');
  expect(session.state.get().problem).toBeUndefined();
});
