import { describe, expect, it } from 'vitest';
import { around, factsOf, read } from './reading.js';

describe('Objective-C++', () => {
  it.each([
    ['std::string name = [self name];', ['call self.name()', 'variable std::string name = self.name()']],
    ['auto mp = [MParticle sharedInstance];', ['call MParticle.sharedInstance()', 'variable ? mp = MParticle.sharedInstance()']],
    ['for (const auto &key : keys) { use(key); }', ['variable ? key', 'call use(key)']],
    ['x = static_cast<int>(y);', ['assign x = <int>y']],
    ['x = std::make_shared<Foo>(y);', ['call std::make_shared(y)', 'assign x = std::make_shared(y)']],
    ['x = new Foo(y);', ['call Foo(y)', 'assign x = Foo(y)']],
    ['[self new];', ['call self.new()']],
  ])('%s', (statement, expected) => {
    expect(factsOf(statement, 'App.mm')).toEqual(expected);
  });

  it.each([
    ['[&](int a) { go(); }', '^(int a)'],
    ['[self, x] { go(); }', '^()'],
    ['[=](MParticle *mp) mutable -> bool { go(); }', '^(MParticle mp)'],
  ])('a lambda is a closure: %s', (lambda, scope) => {
    expect(around(`void f() { run(${lambda}); }`, 'go', 'App.mm')).toEqual(['f() -> void', scope]);
  });

  it('finds what stands in a namespace and a template', () => {
    expect(around('namespace app {\ntemplate <typename T> void f(T value) { go(); }\n}', 'go', 'App.mm')).toEqual([
      'f(T value) -> void',
    ]);
  });

  it('has classes', () => {
    const text =
      'class Bridge : public Base {\n public:\n  void run() { go(); }\n};\n@implementation App\n- (void)a { stop(); }\n@end';
    expect(around(text, 'go', 'App.mm')).toEqual(['type Bridge < Base', 'run() -> void']);
    expect(around(text, 'stop', 'App.mm')).toEqual(['type App', 'a() -> void']);
    expect(read(text, 'App.mm').recovered).toEqual([]);
  });
});
