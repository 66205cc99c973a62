import { describe, expect, it } from 'vitest';
import type { Findable } from '../../../src/decide/rules/rule.js';
import { sharesTarget, signalsNear, usesParticle } from '../../../src/decide/rules/scope.js';
import { at, byFolder, nothing, signalIn, unknownUse } from './fixtures.js';

describe('the app that a file belongs to', () => {
  const uses = (file: string, seen: Partial<Findable>): boolean => usesParticle({ ...nothing, targets: byFolder, ...seen }, file);
  const sdk = { name: 'mParticle-Apple-SDK', ecosystem: 'cocoapods', version: null, requirement: null, range: null } as const;

  it('uses mParticle where it calls the SDK or builds with it, in its folder or outside of every app', () => {
    expect(uses('A/a.swift', {})).toBe(false);
    expect(uses('A/a.swift', { apiUses: [unknownUse(at('A/b.swift'))] })).toBe(true);
    expect(uses('A/a.swift', { apiUses: [unknownUse(at('b.swift'))] })).toBe(true);
    expect(uses('a.swift', { apiUses: [unknownUse(at('A/b.swift'))] })).toBe(true);
    expect(uses('A/a.swift', { sdks: [{ ...sdk, place: at('A/Podfile') }] })).toBe(true);
  });

  it('does not use it where only another app does, or what may be something else', () => {
    expect(uses('A/a.swift', { apiUses: [unknownUse(at('B/b.swift'))] })).toBe(false);
    expect(uses('A/a.swift', { sdks: [{ ...sdk, place: at('B/Podfile') }] })).toBe(false);
    expect(uses('A/a.swift', { apiUses: [unknownUse(at('A/b.swift'), { confidence: 'possible' })] })).toBe(false);
  });

  it('has the signals in its folder, and those outside of every app', () => {
    const signals = ['A/a.swift', 'B/b.swift', 'c.swift'].map((file) => signalIn(file, 'att.prompt'));
    const near = (file: string): readonly string[] =>
      signalsNear(signals, { targets: byFolder }, file).map(({ place }) => place.file);
    expect(near('A/x.swift')).toEqual(['A/a.swift', 'c.swift']);
    expect(near('x.swift')).toEqual(['A/a.swift', 'B/b.swift', 'c.swift']);
  });

  it('is one with another where they are the same, or one of them is the whole repository', () => {
    expect([sharesTarget('A', 'A'), sharesTarget('A', ''), sharesTarget('', 'A'), sharesTarget('A', 'B')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
