import { describe, expect, it } from 'vitest';
import { planOutputs, type OutputFlags } from '../../src/commands/outputs.js';

const formats = ['terminal', 'json', 'markdown'];

function plan(flags: Partial<OutputFlags>): ReturnType<typeof planOutputs> {
  return planOutputs({ format: [], json: false, output: [], ...flags }, formats, 'terminal');
}

describe('the reports of a run', () => {
  it('is one on standard output, in the default format', () => {
    expect(plan({})).toEqual([{ format: 'terminal', file: null }]);
  });

  it('is one in the format that was asked for', () => {
    expect(plan({ format: ['markdown'] })).toEqual([{ format: 'markdown', file: null }]);
    expect(plan({ json: true })).toEqual([{ format: 'json', file: null }]);
  });

  it('goes to a file instead of standard output', () => {
    expect(plan({ format: ['json'], output: ['out/report'] })).toEqual([{ format: 'json', file: 'out/report' }]);
  });

  it('is several at once: files in other formats besides standard output', () => {
    expect(plan({ output: ['json=a.json', 'markdown=b.md'] })).toEqual([
      { format: 'terminal', file: null },
      { format: 'json', file: 'a.json' },
      { format: 'markdown', file: 'b.md' },
    ]);
  });

  it('takes a path with an equals sign in it as a path', () => {
    expect(plan({ format: ['json'], output: ['./a=b.json'] }).map(({ file }) => file)).toContain('./a=b.json');
  });
});

describe('wrong use of formats and files', () => {
  it.each<[string, Partial<OutputFlags>, string]>([
    ['two reports for one file', { output: ['json=a', 'a'] }, 'Two reports cannot go to the same file a.'],
    ['a report over the configuration', { output: ['ios/app-privacy.yaml'] }, 'The report would overwrite the configuration'],
    ['a file without a format before it', { output: ['=a'] }, '--output =a has no format before the =.'],
    [
      'two formats for one standard output',
      { format: ['json', 'markdown'] },
      'Only one format can go to standard output, but you asked for json and markdown.',
    ],
    ['a format that nobody knows', { output: ['jsn=a'] }, 'Unknown format: jsn.'],
    ['a format without a file', { output: ['json='] }, '--output needs a file.'],
  ])('%s', (_, flags, message) => {
    expect(() => plan(flags)).toThrow(message);
  });
});
