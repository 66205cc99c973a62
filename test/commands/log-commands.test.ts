import { describe, expect, it } from 'vitest';
import { withoutLogCommands } from '../../src/commands/log-commands.js';

describe('text for a log that a CI runner reads', () => {
  it.each([
    ['::error file=x::boom', String.raw`\u003a:error file=x::boom`],
    ['a\n  ::add-mask::b', `a\n  ${String.raw`\u003a:`}add-mask::b`],
    ['\u001b[1m::stop-commands::x', `\u001b[1m${String.raw`\u003a:`}stop-commands::x`],
    ['in ##[error]boom', String.raw`in #\u0023[error]boom`],
    ['in ##vso[task.complete]', String.raw`in #\u0023vso[task.complete]`],
    ['std::string', 'std::string'],
    ['## Heading', '## Heading'],
  ])('%j is %j', (text, safe) => {
    expect([withoutLogCommands(text, { GITHUB_ACTIONS: 'true' }), withoutLogCommands(text, { TF_BUILD: 'True' })]).toEqual([
      safe,
      safe,
    ]);
  });

  it('keeps JSON what it says', () => {
    const value = { path: '##[error]a', other: '::error::b' };
    expect(JSON.parse(withoutLogCommands(JSON.stringify(value, null, 2), { GITHUB_ACTIONS: 'true' }))).toEqual(value);
  });

  it('stays as it is anywhere else', () => {
    expect(withoutLogCommands('::error::a ##[b]', {})).toBe('::error::a ##[b]');
  });
});
