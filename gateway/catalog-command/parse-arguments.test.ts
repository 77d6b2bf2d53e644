import { parseArguments } from './parse-arguments.ts';

const command = (line: string) => parseArguments([...line.split(' '), '--deployment', 'd']).command;

test.each([
  ['check', { kind: 'check' }],
  [
    'add-site west --title West --url http://w',
    { kind: 'add-site', site: 'west', title: 'West', url: 'http://w' },
  ],
  ['remove-site west', { kind: 'remove-site', site: 'west' }],
  ['move north west', { kind: 'move', fragment: 'north', site: 'west', former: 'leaves' }],
  [
    'promote north west --keep 5',
    { kind: 'promote', fragment: 'north', site: 'west', former: { stalenessSeconds: 5 } },
  ],
  [
    'add-standby north west --staleness 0',
    { kind: 'add-standby', fragment: 'north', site: 'west', stalenessSeconds: 0 },
  ],
  ['remove-standby north west', { kind: 'remove-standby', fragment: 'north', site: 'west' }],
  [
    'split north a=1 b=12?=Bee --rest c',
    {
      kind: 'split',
      fragment: 'north',
      pieces: [
        { name: 'a', where: '1', title: undefined },
        { name: 'b', where: '12?', title: 'Bee' },
      ],
      rest: 'c',
    },
  ],
])('%s', (line, expected) => {
  expect(command(line)).toEqual(expected);
});

test('where and how: deployment or configuration, an allocation, only a trial', () => {
  expect(parseArguments(['show', '--config', 'g.yml', '--allocation', '187', '--dry-run'])).toEqual({
    command: { kind: 'show' },
    deployment: undefined,
    config: 'g.yml',
    allocation: '187',
    dryRun: true,
  });
  expect(() => parseArguments(['show'])).toThrow(/^say which: --deployment or --config\n\nnpm run/);
});

test.each([
  ['', 'say what to do'],
  ['explode', 'there is no command explode'],
  ['check all', 'unexpected all'],
  ['move north', 'say which site'],
  ['move', 'say which fragment and site'],
  ['move north west east', 'unexpected east'],
  ['move north West', '"West" is not a site id'],
  ['move north west --keep soon', '--keep is a number of whole seconds, not soon'],
  ['move north west --staleness 5', 'move takes no --staleness'],
  ['add-standby north west', '--staleness is a number of whole seconds'],
  ['split north', 'split what into which pieces?'],
  ['split north a', 'a piece is name=pattern or name=pattern=title, not a'],
  ['split north a=1x', 'a piece is name=pattern or name=pattern=title, not a=1x'],
  ['move north west --force', "Unknown option '--force'"],
])('%j is refused: %s', (line, message) => {
  expect(() => command(line)).toThrow(
    expect.objectContaining({ code: 'CONFIGURATION_INVALID', message: expect.stringContaining(message) }),
  );
});
