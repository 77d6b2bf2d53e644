/** What is told of an error that nobody caught. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const MODULE = join(import.meta.dirname, 'end-on-bug.ts');

/** Runs the program in a process that ends on bugs. */
const run = (
  program: string,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const source = `
      import { endOnBug } from ${JSON.stringify(MODULE)};
      endOnBug((what) => console.log(JSON.stringify(what)));
      const crash = () => { ${program} };
      setTimeout(crash, 1);
      setTimeout(() => console.log('it went on'), 1_000);`;
    const child = execFile(
      process.execPath,
      ['--no-warnings', '--experimental-strip-types', '--input-type=module', '--eval', source],
      (_error, out, err) => resolve({ code: child.exitCode ?? 0, out, err }),
    );
  });

const ERROR = `Object.assign(new RangeError('Key (name)=(Somebody)\\n    at Somebody (file:1:1)'), {
  code: '23505', detail: 'Somebody', cause: new Error('Somebody'),
})`;

test.each([
  ['thrown', `throw ${ERROR}`],
  ['rejected', `Promise.reject(${ERROR})`],
])('%s: its kind, its code and its place', async (_how, program) => {
  const { code, out, err } = await run(program);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(JSON.parse(out)).toEqual({
    kind: 'RangeError',
    errorCode: '23505',
    frames: expect.arrayContaining([expect.stringMatching(/crash/)]),
  });
  expect(out).not.toContain('Somebody');
});

test.each([
  ['a text', `throw 'Somebody'`, 'string'],
  ['a row', `throw { name: 'Somebody' }`, 'object'],
])('%s instead of an error: what kind of thing it was', async (_what, program, kind) => {
  expect(await run(program)).toEqual({ code: 1, out: `${JSON.stringify({ kind })}\n`, err: '' });
});

test('a code that is a sentence is none', async () => {
  const { out } = await run(`throw Object.assign(new Error('x'), { code: 'Somebody is there' })`);
  expect(out).not.toContain('Somebody');
});
