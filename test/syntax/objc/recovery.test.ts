import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.js';
import { factText, read, readByTokens, scopeText } from './reading.js';

function texts(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => `${String(fact.place.line)}:${String(fact.place.column)} ${String(fact.scope)} ${factText(fact)}`);
}

describe('code that the grammar does not know', () => {
  const text =
    '@implementation App\n- (void)a {\n  [self one];\n  x = = [[MParticle sharedInstance] reset];\n  [self two];\n}\n@end';

  it('is read by its words, and the rest by the grammar', () => {
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

  it('yields nothing from strings and comments', () => {
    expect(
      read('void f() { ) @"[a b]" /* [c d] */ ] [e f]; }').facts.flatMap((fact) =>
        fact.kind === 'call' ? [factText(fact)] : [],
      ),
    ).toEqual(['call e.f()']);
  });
});

describe('reading by words alone', () => {
  it.each([
    [
      'classes',
      '@interface A<T> : B <P, Q> {\n  int a, b;\n}\n@property (copy) NSString *name;\n- (void)run:(int)a with:(nullable NSArray<id> *)b;\n@end\n@implementation A\n+ (instancetype)shared { return [self new]; }\n@end',
    ],
    ['C', 'typedef struct { int a; } S;\nenum E { X = 1, Y };\nstatic int f(int a, S *b) { return a >> 1; }\nvoid g(void);'],
    [
      'statements',
      'void f() { if (a) { return; } else if (b) x(); for (int i = 0; i < 3; i++) { y(); } while (c) { break; } do { z(); } while (d); @try { e(); } @catch (NSException *e) { return; } @finally { g(); } @synchronized (self) { h(); } @autoreleasepool { i(); } }',
    ],
    ['switches', 'void f() { switch (s) { case A: case B: x(); break; case C: { y(); return; } default: z(); } w(); }'],
    [
      'expressions',
      'void f() { a = b ? c.d : [e f:(T)g h:@[i, @{@"j": k}]] + l[m] * -n.o->p; q.r = ^(S *s) { t(u && !v || w); }; x += (NSInteger)[y z]; }',
    ],
    [
      'variables',
      'void f() { __weak typeof(self) a = self; NSArray<id> *b = nil, *c; void (^d)(int) = e; static unsigned long g; }',
    ],
    [
      'reflection',
      'void f() { Class c = NSClassFromString(@"X"); id m = ((id (*)(id, SEL))[c methodForSelector:@selector(a:b:)])(c, s); }',
    ],
    ['availability', 'void f() { if (@available(iOS 14.5, *)) { g(); } if (!@available(iOS 14, *)) { return; } h(); }'],
  ])('gives what the grammar gives: %s', (_, text) => {
    const byGrammar = read(text);
    const byTokens = readByTokens(text);
    expect(byGrammar.recovered).toEqual([]);
    expect(texts(byTokens.facts)).toEqual(texts(byGrammar.facts));
    expect(byTokens.scopes.map(scopeText)).toEqual(byGrammar.scopes.map(scopeText));
  });
});
