import { describe, expect, it } from 'vitest';
import { factText, read } from './reading.js';

describe('code that cannot be read to its end', () => {
  const text =
    '@implementation App\n- (void)a {\n  [self one];\n  x = = [[MParticle sharedInstance] reset];\n  [self two];\n}\n@end';

  it('is recovered, and the rest is read as ever', () => {
    expect(
      read(text).facts.flatMap((fact) => (fact.kind === 'call' ? [`${factText(fact)} ${String(fact.recovered)}`] : [])),
    ).toEqual([
      'call self.one() false',
      'call MParticle.sharedInstance() true',
      'call MParticle.sharedInstance().reset() true',
      'call self.two() false',
    ]);
  });

  it('is named by its lines, and by one problem a file', () => {
    const { recovered, problems } = read(text);
    expect(recovered).toEqual([{ first: 4, last: 4 }]);
    expect(problems).toMatchObject([{ kind: 'partial', place: { file: 'App.m', line: 4 } }]);
  });

  it('is none where a macro of the project is given words', () => {
    const { recovered, facts } = read('void f(void) { take(a.price, Item Price); take([b c], [MParticle sharedInstance] d); }');
    expect(recovered).toHaveLength(1);
    expect(read('void f(void) { take(a.price, Item Price, Kind); }').recovered).toEqual([]);
    expect(facts.map(factText)).toContain('call MParticle.sharedInstance()');
  });

  it('yields nothing from strings and comments', () => {
    expect(
      read('void f() { ) @"[a b]" /* [c d] */ ] [e f]; }').facts.flatMap((fact) =>
        fact.kind === 'call' ? [factText(fact)] : [],
      ),
    ).toEqual(['call e.f()']);
  });

  it.each([
    ['a bracket too many', '[[MParticle sharedInstance]] reset];', 'call MParticle.sharedInstance().reset()'],
    ['an open bracket above', '[\n[[MParticle sharedInstance] reset];', 'call MParticle.sharedInstance().reset()'],
    ['an open call above', '(l=;/\n[[MParticle sharedInstance] reset];', 'call MParticle.sharedInstance().reset()'],
    ['an open dictionary above', '@{\n[[MParticle sharedInstance] reset];\n}', 'call MParticle.sharedInstance().reset()'],
    ['an open loop above', 'for (int i\n[[MParticle sharedInstance] reset];', 'call MParticle.sharedInstance().reset()'],
    ['an open string above', '@"a\n[[MParticle sharedInstance] reset];', 'call MParticle.sharedInstance().reset()'],
  ])('has the calls that stand in it: %s', (_, damaged, call) => {
    const source = read(`void a(void) {\n  run(^{\n${damaged}\n  });\n  two();\n}\nvoid b(void) { three(); }`);
    const calls = source.facts.filter(({ kind }) => kind === 'call').map(factText);
    expect(calls).toContain(call);
    expect(calls).toContain('call two()');
    expect(source.facts.find((fact) => factText(fact) === 'call three()')?.recovered).toBe(false);
    expect(source.problems).toHaveLength(1);
  });
});
