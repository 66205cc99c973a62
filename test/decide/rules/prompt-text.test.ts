import { describe, expect, it } from 'vitest';
import type { BuildSetting } from '../../../src/model/declaration.js';
import { builtTexts, definitionsIn } from '../../../src/decide/rules/prompt-text.js';

const setting = (name: string, value: string): BuildSetting => ({
  kind: 'build-setting',
  name,
  value,
  place: { file: 'App.xcconfig', line: 1, column: 1 },
});
const texts = (text: string, ...settings: readonly BuildSetting[]): readonly string[] =>
  builtTexts(text, definitionsIn(settings)).map((built) => built.text);

describe('a purpose string with build settings', () => {
  it.each([
    ['no setting', 'no setting'],
    ['$(A) b', 'text b'],
    ['${A} b', 'text b'],
    ['$(A)$(A)', 'texttext'],
    ['$(UNDEFINED)', ''],
    ['$(UNDEFINED:default=else)', 'else'],
    ['$(A:default=else)', 'text'],
  ])('%s becomes %s', (written, built) => {
    expect(texts(written, setting('A', 'text'))).toEqual([built]);
  });

  it('has a text for each value of a setting', () => {
    expect(texts('$(A)', setting('A', ''), setting('A', 'b'))).toEqual(['', 'b']);
  });

  it('ends where settings name each other, or have very many values', () => {
    expect(texts('$(A)', setting('A', '$(B)'), setting('B', '$(A)'))).toHaveLength(1);
    const many = Array.from({ length: 1000 }, (_, index) => setting('A', `${String(index)} $(A) $(A)`));
    expect(texts('$(A)'.repeat(100), ...many).length).toBeLessThanOrEqual(16);
  });

  it('has the values of nine settings in it, and of a ninth that the others lead to', () => {
    const chain = (length: number): readonly string[] => {
      const names = Array.from({ length }, (_, index) => setting(`S${String(index)}`, `$(S${String(index + 1)})`));
      return texts('$(S0)', ...names, setting(`S${String(length)}`, 'end'));
    };
    expect([chain(8), chain(9)]).toEqual([['end'], ['$(S9)']]);
    expect(texts('$(A)'.repeat(9), setting('A', 'x'))).toEqual(['x'.repeat(9)]);
    expect(texts('$(A)'.repeat(10), setting('A', 'x'))).toEqual([`${'x'.repeat(9)}$(A)`]);
  });
});
