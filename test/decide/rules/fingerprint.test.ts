import { describe, expect, it } from 'vitest';
import { fingerprintsOf, type Identifiable, type IdentityContext } from '../../../src/decide/rules/fingerprint.js';
import type { CodeAround } from '../../../src/decide/rules/statements.js';
import { at } from './fixtures.js';

const start = (file: string, line: number, enclosing = 'App.launch') =>
  ({ kind: 'symbol', symbol: 'MParticle.start(with:)', enclosing, place: at(file, line) }) as const;
const broken = (file: string, line: number, enclosing?: string): Identifiable => ({
  rule: 'att/a',
  subject: start(file, line, enclosing),
  place: at(file, line),
});
const same: CodeAround = { statement: 'start(options)', before: 'configure()' };

/** The hashes of findings. */
function hashes(findings: readonly Identifiable[], context: Partial<IdentityContext> = {}): readonly string[] {
  return fingerprintsOf(findings, { app: null, uses: [], codeAt: () => same, ...context }).map(({ hash }) => hash);
}

describe('a fingerprint', () => {
  it('says by which version of the algorithm it was made', () => {
    expect(fingerprintsOf([broken('A.swift', 1)], { app: null, uses: [], codeAt: () => null })).toEqual([
      { algorithm: 'appPrivacy/v3', hash: expect.stringMatching(/^[0-9a-f]{24}$/) as string },
    ]);
  });

  it('does not depend on the line or the file', () => {
    expect(hashes([broken('A.swift', 1)])).toEqual(hashes([broken('App/B.swift', 99)]));
  });

  it.each<[string, Partial<Identifiable>, Partial<IdentityContext>]>([
    ['the rule', { rule: 'att/b' }, {}],
    ['the app', {}, { app: 'Storefront' }],
    ['what encloses it', { subject: start('A.swift', 1, 'App.reset') }, {}],
    ['the symbol', { subject: { ...start('A.swift', 1), symbol: 'MParticle.start()' } }, {}],
    ['its statement', {}, { codeAt: () => ({ ...same, statement: 'start(others)' }) }],
  ])('depends on %s', (_, finding, context) => {
    expect(hashes([{ ...broken('A.swift', 1), ...finding }], context)).not.toEqual(hashes([broken('A.swift', 1)]));
  });

  it('of an only use does not depend on the statement before it', () => {
    const codeAt = () => ({ ...same, before: 'log()' });
    expect(hashes([broken('A.swift', 1)], { codeAt })).toEqual(hashes([broken('A.swift', 1)]));
  });

  it('of the first of several equal ones is what it is without the others', () => {
    const [first] = hashes([broken('A.swift', 1), broken('A.swift', 2), broken('B.swift', 1)]);
    expect([first]).toEqual(hashes([broken('A.swift', 1)]));
  });

  it('of a later one in the file is known by the statement before it, and stays as the first is fixed', () => {
    const uses = [start('A.swift', 1), start('A.swift', 5)];
    const codeAt = ({ line }: { readonly line: number }) => ({ ...same, before: `before ${line < 3 ? 'first' : 'second'}` });
    const [, second] = hashes([broken('A.swift', 1), broken('A.swift', 5)], { uses, codeAt });
    expect(hashes([broken('A.swift', 5)], { uses, codeAt })).toEqual([second]);
    const added = hashes([broken('A.swift', 5), broken('A.swift', 9)], {
      uses: [...uses, start('A.swift', 9)],
      codeAt: (place) => ({ ...same, before: place.line === 9 ? 'before third' : codeAt(place).before }),
    });
    expect(added[0]).toBe(second);
    expect(new Set([...added, ...hashes([broken('A.swift', 1)])]).size).toBe(3);
  });

  it('of one in another file is known by the file, and stays as the first is fixed', () => {
    const uses = [start('A.swift', 1), start('B.swift', 5)];
    const [, second] = hashes([broken('A.swift', 1), broken('B.swift', 5)], { uses });
    expect(hashes([broken('B.swift', 7)], { uses: [start('A.swift', 1), start('B.swift', 7)] })).toEqual([second]);
    expect(hashes([broken('C.swift', 5)], { uses: [start('A.swift', 1), start('C.swift', 5)] })).not.toEqual([second]);
  });

  it('differs for what nothing tells apart', () => {
    expect(new Set(hashes([broken('A.swift', 1), broken('A.swift', 2), broken('A.swift', 3)])).size).toBe(3);
  });

  it('of what no code has depends on its own key alone, and counts equal ones by rule', () => {
    const sdk = (rule: string, file: string, name = 'mParticle-Apple-SDK'): Identifiable => ({
      rule,
      subject: { kind: 'dependency', ecosystem: 'cocoapods', name },
      place: at(file),
    });
    expect(hashes([sdk('att/a', 'Podfile.lock')])).toEqual(hashes([sdk('att/a', 'ios/Podfile.lock')]));
    expect(hashes([sdk('att/a', 'Podfile.lock')])).not.toEqual(hashes([sdk('att/a', 'Podfile.lock', 'Other')]));
    expect(hashes([sdk('att/a', 'A/Podfile.lock'), sdk('att/b', 'B/Podfile.lock')])[1]).toBe(
      hashes([sdk('att/b', 'Podfile.lock')])[0],
    );
  });
});
