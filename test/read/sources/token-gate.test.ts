import { describe, expect, it } from 'vitest';
import { createTokenGate, type Worth } from '../../../src/read/sources/token-gate.js';
import type { TokenQuota } from '../../../src/read/sources/token-quota.js';

const tokens = { byLanguage: new Map([['swift' as const, { any: ['MParticle', 'CLLocation'], followed: ['MParticle'] }]]) };
const defaults: TokenQuota = { key: 'defaults', tokens: ['UserDefaults'], files: 2 };
const disk: TokenQuota = { key: 'disk', tokens: ['statfs('], files: 2 };

/** Shows files to one gate, in order, and tells how much of each matters. */
function worthOf(texts: readonly string[], quotas: readonly TokenQuota[] = []): Worth[] {
  const gate = createTokenGate(tokens, () => quotas);
  return texts.map((text, index) => gate.extentOf(`${index}.swift`, 'swift', Buffer.from(text)).worth);
}

describe('the gate before the parser', () => {
  it('lets nothing of a file pass that holds no token', () => {
    expect(worthOf(['import SwiftUI'])).toEqual(['nothing']);
  });

  it('lets the parts with a token pass, and all of a file that holds a followed one', () => {
    expect(worthOf(['CLLocation()', 'MParticle.sharedInstance()'])).toEqual(['parts', 'whole']);
  });

  it('lets files pass for a quota until it is used up', () => {
    const text = 'UserDefaults.standard';
    expect(worthOf([text, text, text], [defaults])).toEqual(['parts', 'parts', 'nothing']);
  });

  it('counts each quota on its own', () => {
    const both = 'UserDefaults.standard; statfs(path, &size)';
    expect(worthOf(['UserDefaults.standard', both, both, both], [defaults, disk])).toEqual([
      'parts',
      'parts',
      'parts',
      'nothing',
    ]);
  });

  it('says which quotas left files out: not those that are just used up', () => {
    const gate = createTokenGate(tokens, () => [defaults]);
    const exceededAfter = (name: string): readonly string[] => {
      gate.extentOf(name, 'swift', Buffer.from('UserDefaults.standard'));
      return gate.exceeded();
    };
    expect(['A.swift', 'B.swift', 'C.swift'].map(exceededAfter)).toEqual([[], [], ['defaults']]);
  });

  it('goes on to look for its tokens when all quotas are used up', () => {
    const text = 'UserDefaults.standard';
    expect(worthOf([text, text, 'CLLocation()', `${text}; MParticle.a()`], [defaults])).toEqual([
      'parts',
      'parts',
      'parts',
      'whole',
    ]);
  });

  it('reads the parts with tokens of a quota only where the file is read for it', () => {
    const gate = createTokenGate(tokens, () => [disk]);
    const matched = (text: string): boolean =>
      gate.extentOf('A.swift', 'swift', Buffer.from(text)).pattern.test('statfs(path, &size)');
    expect([matched('CLLocation()'), matched('statfs(path, &size)')]).toEqual([false, true]);
  });

  it('lets nothing pass without any token', () => {
    const gate = createTokenGate({ byLanguage: new Map() }, () => []);
    expect(gate.extentOf('A.swift', 'swift', Buffer.from('MParticle'))).toEqual({ worth: 'nothing', pattern: /(?!)/ });
  });

  it('looks in a file for the tokens of its own language alone', () => {
    const gate = createTokenGate(
      { byLanguage: new Map([...tokens.byLanguage, ['dart' as const, { any: ['initialize'], followed: [] }]]) },
      () => [],
    );
    const text = Buffer.from('initialize()');
    expect([gate.extentOf('A.swift', 'swift', text).worth, gate.extentOf('a.dart', 'dart', text).worth]).toEqual([
      'nothing',
      'parts',
    ]);
  });
});
