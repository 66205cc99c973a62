import { describe, expect, it } from 'vitest';
import { around, facts, read } from './reading.js';

describe('React Native', () => {
  it.each([
    ['RCT_EXPORT_METHOD(setATTStatus:(double)status timestamp:(nonnull NSNumber *)time)'],
    ['RCT_REMAP_METHOD(setStatus, setATTStatus:(double)status timestamp:(nonnull NSNumber *)time)'],
    ['RCT_EXPORT_SYNCHRONOUS_TYPED_METHOD(NSNumber *, setATTStatus:(double)status timestamp:(nonnull NSNumber *)time)'],
  ])('exports a method: %s', (head) => {
    const text = `@implementation Module\nRCT_EXPORT_MODULE()\n\n${head}\n{\n  go();\n}\n@end`;
    expect(around(text, 'go')).toEqual(['type Module', 'setATTStatus:timestamp:(double status, NSNumber time) -> void']);
    expect(read(text).facts.filter(({ kind }) => kind === 'call')).toHaveLength(1);
  });

  it('declares the methods of a module that Swift implements', () => {
    expect(facts('@interface RCT_EXTERN_MODULE(Tracking, NSObject)\nRCT_EXTERN_METHOD(ask:(BOOL)now)\n@end')).toEqual([
      '1:30 type ? Tracking',
      '2:19 function void ask:',
    ]);
  });
});

describe('annotations leave no trace', () => {
  it.each([
    ['NS_ASSUME_NONNULL_BEGIN\n@interface A : B\n- (void)a;\n@end\nNS_ASSUME_NONNULL_END'],
    ['API_AVAILABLE(ios(14.0))\n@interface A : B\n- (void)a API_DEPRECATED("no", ios(8, 9));\n@end'],
    ['@interface A : B\n- (void)a NS_SWIFT_NAME(run()) __attribute__((deprecated("x")));\n@end'],
    ['__attribute__((visibility("default")))\n@interface A : B\n- (void)a NS_REQUIRES_SUPER;\n@end'],
    ['MY_SDK_BEGIN\n@interface A : B\n- (void)a;\n@end'],
    ['MY_REGISTER(Foo)\n@interface A : B\n- (void)a;\n@end'],
    ['MY_EXPORT @interface A : B\n- (void)a;\n@end'],
  ])('%s', (text) => {
    const source = read(text);
    expect(source.facts.map((fact) => fact.kind === 'declaration' && fact.name)).toEqual(['A', 'a']);
    expect(source.recovered).toEqual([]);
  });
});

it('are told from keywords that look like them', () => {
  expect(facts('@interface A : B\n@property (copy)\n  NSString *name;\n@end')).toEqual([
    '1:12 type ? A',
    '3:13 property NSString name',
    '3:13 property NSString _name',
  ]);
});

it('that stand for extern leave the declaration', () => {
  expect(facts('MY_EXPORT NSString *const kKey;')).toEqual(['1:27 variable NSString kKey']);
});
