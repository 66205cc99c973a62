import { describe, expect, it } from 'vitest';
import { manifestSeeds } from '../support/fuzz/manifest-seeds.js';
import { runLine } from '../support/fuzz/run-line.js';
import { findSubjects } from '../support/fuzz/subjects.js';
import { faultOf } from '../support/fuzz/trial.js';
import { userFiles } from '../support/fuzz/user-seeds.js';

/** Puts keys at the beginning of a text which JavaScript gives a meaning, in the syntaxes of formats that have keys. */
const insertions: readonly (readonly [syntax: RegExp, insert: (text: string) => string])[] = [
  [/^\s*[[{]/, (text) => text.replace('{', '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ')],
  [/^\s*</, (text) => text.replace('<dict>', `<dict>${plistKey('__proto__')}${plistKey('constructor')}`)],
  [/^[\w-]+:/, (text) => `__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n${text}`],
];

function plistKey(name: string): string {
  return `<key>${name}</key><dict><key>prototype</key><dict><key>polluted</key><true/></dict><key>polluted</key><true/></dict>`;
}

const user = userFiles.flatMap(({ name, seeds, lines }) =>
  Object.entries(seeds).map(([file, text]) => ({ name, file, text, line: lines[0] ?? '' })),
);
const manifests = Object.entries(manifestSeeds).map(([file, text]) => ({
  name: 'a manifest',
  file,
  text,
  line: 'audit @ --json',
}));
const rows = [...user, ...manifests].flatMap((row) => {
  const insert = insertions.find(([syntax]) => syntax.test(row.text))?.[1];
  const text = insert?.(row.text) ?? row.text;
  return text === row.text ? [] : [{ ...row, text }];
});

describe('keys that JavaScript gives a meaning', () => {
  it.each(rows)('are keys like any other in $name ($file)', async ({ file, text, line }) => {
    const outcome = await runLine({ 'A.swift': Buffer.from('import AdSupport\n'), [file]: Buffer.from(text) }, file, line);
    expect(faultOf(outcome, line)).toBeNull();
    expect([Object.keys(Object.prototype), 'polluted' in {}, 'polluted' in (() => null)]).toEqual([[], false, false]);
  });

  it('are so in what the program itself writes and reads back', async () => {
    for (const { name, seeds, lines } of await findSubjects())
      if (name === 'reports' || name === 'portfolio')
        for (const { file, files } of seeds) {
          const text = (files[file]?.toString() ?? '').replaceAll('{', '{"__proto__": {"polluted": 1}, ').replaceAll(', }', '}');
          const outcome = await runLine({ ...files, [file]: Buffer.from(text) }, file, lines[0] ?? '');
          expect(faultOf(outcome, lines[0] ?? '')).toBeNull();
          expect('polluted' in {}).toBe(false);
        }
  });
});
