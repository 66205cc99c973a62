import { describe, expect, it } from 'vitest';
import { editConfiguration } from '../../../src/read/config/edit.js';

const sdks = [{ id: 'Kit', collects: ['NAME'], reason: 'its manual' }] as const;
const written = (text: string, app: string): string => editConfiguration('f', text, { sdks }, app).text;
const entry = (indent: string): string =>
  ['sdks:', '  - id: Kit', '    collects: [NAME]', '    reason: its manual', '']
    .map((line) => (line === '' ? '' : `${indent}${line}`))
    .join('\n');

describe('what holds for one of several apps', () => {
  it('gets an entry of its own, below the sections of all apps', () => {
    expect(written('exclude: [a]\n', 'Shop')).toBe(`exclude: [a]\napps:\n  Shop:\n${entry('    ')}`);
  });

  it('gets its entry beside those of other apps', () => {
    const text = 'apps:\n  Cafe:\n    trackingDomains: [a.b] # ours\n# end\nexclude: [a]\n';
    expect(written(text, 'My App')).toBe(
      `apps:\n  Cafe:\n    trackingDomains: [a.b] # ours\n  My App:\n${entry('    ')}# end\nexclude: [a]\n`,
    );
  });

  it('goes into the entry that is there, before the next app', () => {
    const text = 'apps:\n  Shop:\n    answers:\n      NAME: { reason: a }\n  Cafe:\n    sdks: []\n';
    expect(written(text, 'Shop')).toBe(
      `apps:\n  Shop:\n    answers:\n      NAME: { reason: a }\n${entry('    ')}  Cafe:\n    sdks: []\n`,
    );
  });

  it('fills an entry that says nothing yet', () => {
    expect(written('apps:\n  Shop:\n  Cafe:\n', 'Shop')).toBe(`apps:\n  Shop:\n${entry('    ')}  Cafe:\n`);
  });

  it('keeps what is there', () => {
    const text = `apps:\n  Shop:\n${entry('    ')}`;
    expect(editConfiguration('f', text, { sdks }, 'Shop')).toMatchObject({ text, added: [], kept: ['SDK Kit'] });
  });

  it.each(['apps: 1\n', 'apps: { Shop: {} }\n', 'apps:\n  Shop: [a]\n'])(
    'writes nothing where it would lose something: %j',
    (text) => {
      expect(() => written(text, 'Shop')).toThrow('Nothing was written');
    },
  );
});
