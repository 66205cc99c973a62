import { describe, expect, it } from 'vitest';
import { around, facts, factsOf, read, scopeText } from './reading.js';

describe('imports', () => {
  it.each([
    ['#import <mParticle_Apple_SDK/mParticle.h>', '1:10 import mParticle_Apple_SDK/mParticle.h'],
    ['#include "AppDelegate.h"', '1:11 import AppDelegate.h'],
    ['@import AppTrackingTransparency;', '1:9 import AppTrackingTransparency'],
    ['@import Foo.Bar;', '1:9 import Foo.Bar'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toEqual([fact]);
  });
});

describe('types', () => {
  it('declare what an interface declares, with types that say no more than a name', () => {
    const text = [
      '@interface App : NSObject <UIDelegate, Other> {',
      '  MParticle *_mp;',
      '}',
      '@property (nonatomic, strong, nullable) NSArray<NSString *> *names;',
      '@property (nonatomic, copy) void (^done)(BOOL ok);',
      '- (instancetype)initWithKey:(nonnull NSString *)key;',
      '@end',
    ].join('\n');
    expect(facts(text)).toEqual([
      '1:12 type ? App',
      '2:14 property MParticle _mp',
      '4:62 property NSArray names',
      '4:62 property NSArray _names',
      '5:36 property ? done',
      '5:36 property ? _done',
      '6:17 function instancetype initWithKey:',
    ]);
    expect(read(text).scopes.slice(1).map(scopeText)).toEqual(['interface App < NSObject < UIDelegate < Other']);
  });

  it('have properties whose annotations are no names', () => {
    const text =
      '@interface App : NSObject\n@property (copy) NSString *a MY_UNAVAILABLE(ios, tvos);\n@property int b API_UNAVAILABLE(macos, tvos), c;\n@property _Atomic(int) d MY_SOON;\n@end';
    expect(facts(text).filter((fact) => !/ _/.test(fact))).toEqual([
      '1:12 type ? App',
      '2:28 property NSString a',
      '3:15 property int b',
      '3:47 property int c',
      '4:24 property int d',
    ]);
  });

  it('are not declared by a category or class extension', () => {
    expect(facts('@interface NSString (Extra)\n@end\n@interface App ()\n@end\n@implementation NSString (Extra)\n@end')).toEqual(
      [],
    );
  });

  it('are only declared by a protocol, with what it inherits', () => {
    expect(read('@protocol Kit <NSObject>\n@optional\n- (void)start;\n@end').scopes.slice(1).map(scopeText)).toEqual([
      'interface Kit < NSObject',
    ]);
  });

  it('are enclosed by nothing when they are only named', () => {
    expect(facts('@class A, B;\n@protocol C;\nstruct D;\nenum E : int;\nenum class F;')).toEqual([]);
  });

  it('of enumerations have cases', () => {
    expect(facts('typedef NS_ENUM(NSUInteger, Kind) {\n  KindA = 1,\n  KindB\n};')).toEqual([
      '1:29 type ? Kind',
      '2:3 case ? KindA = 1',
      '3:3 case ? KindB',
    ]);
  });

  it('of structures have properties, under the name that a typedef gives them', () => {
    expect(facts('typedef struct { int a; MParticle *b; } Pair;')).toEqual([
      '1:41 type ? Pair',
      '1:22 property int a',
      '1:36 property MParticle b',
    ]);
  });
});

describe('functions', () => {
  it('enclose what stands in a method, named by its whole selector', () => {
    const text =
      '@implementation App\n- (BOOL)application:(UIApplication *)app didFinish:(nullable NSDictionary<NSString *, id> *)options {\n go(); }\n@end';
    expect(around(text, 'go')).toEqual(['type App', 'application:didFinish:(UIApplication app, NSDictionary options) -> BOOL']);
  });

  it('enclose what stands in a C function, also inside extern "C"', () => {
    expect(around('extern "C" {\nstatic void start(MParticle *mp, int n) { go(); }\n}', 'go')).toEqual([
      'start(MParticle mp, int n) -> void',
    ]);
  });

  it('are declared by a prototype, without a body', () => {
    expect(facts('NSString *name(int a);')).toEqual(['1:11 function NSString name']);
  });

  it.each([
    ['^(ATStatus status) { go(); }', '^(ATStatus status)'],
    ['^(\n  ATStatus status){ go(); }', '^(ATStatus status)'],
    ['^{ go(); }', '^()'],
    ['^BOOL(id a, NSError **b) { go(); return YES; }', '^(id a, NSError b)'],
    ['^(void) { go(); }', '^()'],
  ])('have blocks inside them: %s', (block, scope) => {
    expect(around(`void f(void) { run(${block}); }`, 'go')).toEqual(['f() -> void', scope]);
  });
});

describe('variables', () => {
  it.each([
    ['MParticle *mp = shared();', ['call shared()', 'variable MParticle mp = shared()']],
    ['__weak typeof(self) weak = self;', ['variable typeof(self) weak = self']],
    ['_Atomic(int) count = 0;', ['variable int count = 0']],
    ['_Atomic int count;', ['variable int count']],
    ['struct Pair pair;', ['variable Pair pair']],
    ['id<Kit> kit = nil, *other;', ['variable id kit = null', 'variable id other']],
    ['static unsigned long count;', ['variable unsigned long count']],
    ['const char *text = "a";', ['variable char text = "a"']],
    ['void (^done)(BOOL) = nil;', ['variable ? done = null']],
    ['for (NSString *key in keys) { use(key); }', ['variable NSString key', 'call use(key)']],
    ['for (key in keys) { use(key); }', ['call use(key)']],
    ['@try { } @catch (NSException *error) { use(error); }', ['variable NSException error', 'call use(error)']],
  ])('%s', (statement, expected) => {
    expect(factsOf(statement)).toEqual(expected);
  });

  it('of a file stand in the file', () => {
    expect(facts('static NSString *const kKey = @"email";')).toEqual(['1:24 variable NSString kKey = "email"']);
  });
});
