import { describe, expect, it } from 'vitest';
import { facts, factsOf, read } from './reading.js';

describe('messages', () => {
  it('have the whole selector as callee and arguments without labels', () => {
    expect(factsOf('[user setIdentity:email identityType:MPIdentityEmail];')).toEqual([
      'call user.setIdentity:identityType:(email, MPIdentityEmail)',
    ]);
  });

  it('nest, and what is sent first comes first', () => {
    expect(factsOf('[[MParticle sharedInstance] reset];')).toEqual([
      'call MParticle.sharedInstance()',
      'call MParticle.sharedInstance().reset()',
    ]);
  });

  it('stand where the first part of their selector stands', () => {
    expect(facts('void f() {\n  [[X alloc]\n     initWithA:1\n     b:2];\n}').slice(1)).toEqual([
      '2:7 call X.alloc()',
      '3:6 call X.alloc().initWithA:b:(1, 2)',
    ]);
  });

  it('count columns in UTF-16 units, whatever stands before them on the line', () => {
    expect(facts('void f() { g(@"é😀", [x reset]); }')).toContain('1:25 call x.reset()');
  });

  it('take several values for the last part', () => {
    expect(factsOf('[NSString stringWithFormat:@"%@", name, nil];')).toEqual([
      'call NSString.stringWithFormat:("%@", name, null)',
    ]);
  });

  it('cast a value whose type is in brackets before it', () => {
    expect(factsOf('[mp setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];')).toEqual([
      'call mp.setATTStatus:withATTStatusTimestampMillis:(<MPATTAuthorizationStatus>status, null)',
    ]);
  });

  it('go to a class with type arguments as to the class', () => {
    expect(factsOf('[NSArray<NSString *> new];')).toEqual(['call NSArray.new()']);
  });
});

describe('words after an at', () => {
  it.each([
    ['@use([a b]);', ['call a.b()']],
    ['id x = @use([a b], c.d);', ['read c.d', 'call a.b()']],
    ['switch (c) { default: @use([a b]); }', ['call a.b()']],
    ['@strongify(self);', []],
    ['id x = @[@(sizeof([a b])), @protocol(P), @(@encode(int))];', []],
  ])('give code to a macro, and none to the compiler: %s', (text, expected) => {
    expect(
      factsOf(text)
        .filter((fact) => /^(?:call|read)/.test(fact))
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(read(`void f(void) { ${text} }`).problems).toEqual([]);
  });
});

describe('dots', () => {
  it('read members, those of the receiver first', () => {
    expect(factsOf('use(MParticle.sharedInstance.identity);')).toEqual([
      'read MParticle.sharedInstance',
      'read MParticle.sharedInstance.identity',
      'call use(MParticle.sharedInstance.identity)',
    ]);
  });

  it('assign to a member without reading it', () => {
    expect(factsOf('options.attStatus = status;')).toEqual(['assign options.attStatus = status']);
  });

  it('call a block that a property holds', () => {
    expect(factsOf('self.handler(status);')).toEqual(['call self.handler(status)']);
  });
});

describe('values', () => {
  it.each([
    ['@(count)', 'count'],
    ['@5', '5'],
    ['@YES', 'true'],
    ['NO', 'false'],
    ['nil', 'null'],
    ['NULL', 'null'],
    ['((x))', 'x'],
    ['0x1FUL', '31'],
    ['-1', '-1'],
    ['@"a\\n\\u00e9"', '"a\\né"'],
    ['@"one " @"two"', '"one two"'],
    ['@[a, @"b"]', '[a, "b"]'],
    ['(NSString *)a', '<NSString>a'],
    ['(NSUInteger)(a)', '<NSUInteger>a'],
    ['a[@"k"]', '(subscript a "k")'],
    ['a == b && !c', '(&& (== a b) (! c))'],
    ['a ? b : c', '(?: a b c)'],
    ['a ?: b', '(?? a b)'],
    ['super', 'super'],
  ])('%s is %s', (written, meant) => {
    expect(factsOf(`x = ${written};`)).toEqual([`assign x = ${meant}`]);
  });

  it('keep a dictionary as an object with its literal keys', () => {
    expect(factsOf('x = @{ @"email": email, kName: name };')).toEqual(['object {email: email}', 'assign x = {email: email}']);
  });

  it('name a selector as a call with its text', () => {
    expect(factsOf('x = @selector(setATTStatus:withATTStatusTimestampMillis:);')).toEqual([
      'call @selector("setATTStatus:withATTStatusTimestampMillis:")',
      'assign x = @selector("setATTStatus:withATTStatusTimestampMillis:")',
    ]);
  });

  it('keep reflection as the calls that it is', () => {
    expect(factsOf('Class ATTrackingManager = NSClassFromString(@"ATTrackingManager");')).toEqual([
      'call NSClassFromString("ATTrackingManager")',
      'variable Class ATTrackingManager = NSClassFromString("ATTrackingManager")',
    ]);
  });

  it('see through the cast of a function pointer', () => {
    expect(factsOf('id m = ((id (*)(id, SEL))[c methodForSelector:s])(c, s);').at(-1)).toBe(
      'variable id m = c.methodForSelector:(s)(c, s)',
    );
  });
});

describe('text that is no code', () => {
  it.each([
    ['a string', 'NSLog(@"[[MParticle sharedInstance] reset]");'],
    ['a line comment', '// [x reset]\nNSLog(@"[[MParticle sharedInstance] reset]");'],
    ['a block comment', '/* [x\n reset] */ NSLog(@"[[MParticle sharedInstance] reset]");'],
    ['a line comment that a backslash prolongs', '// a \\\n[x reset];\nNSLog(@"[[MParticle sharedInstance] reset]");'],
  ])('in %s yields no fact', (_, statements) => {
    expect(factsOf(statements)).toEqual(['call NSLog("[[MParticle sharedInstance] reset]")']);
  });
});
