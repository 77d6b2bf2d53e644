import { foreignCaller } from './foreign-caller.ts';

const caller = (host: string, more: Readonly<Record<string, string>> = {}) =>
  foreignCaller({ host, ...more }, ['demo.example']);

test.each([
  ['localhost:4000', { origin: 'http://localhost:4000' }],
  ['127.0.0.1:4000', { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }],
  ['[::1]:4000', { origin: 'http://[::1]:4000' }],
  ['192.168.1.7:4000', { origin: 'http://192.168.1.7:4000' }],
  ['demo.example', { origin: 'https://demo.example' }],
  ['localhost:4000', {}],
])('our own page at %s is let through with %j', (host, headers) => {
  expect(caller(host, headers)).toBeUndefined();
});

test.each([
  ['localhost:4000', { origin: 'http://localhost:5173' }],
  ['localhost:4000', { origin: 'http://127.0.0.1:4000' }],
  ['localhost:4000', { 'sec-fetch-site': 'none' }],
  ['', {}],
])('another page is refused at %s with %j', (host, headers) => {
  expect(caller(host, headers)).toMatch(/^The /);
});

test('a name that somebody pointed at this machine is refused, though the page has its origin', () => {
  const rebound = { origin: 'http://evil.example:4000', 'sec-fetch-site': 'same-origin' };
  expect(caller('evil.example:4000', rebound)).toContain('host name');
});
