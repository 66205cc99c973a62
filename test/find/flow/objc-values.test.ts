import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** Whether a read below a condition on the status `s` is governed by it, in a method with statements before it. */
const governed = async (condition: string, before: string, beside: string): Promise<string | undefined> => {
  const code = `@interface Box : NSObject
@property BOOL isOn;
@end
@implementation Box
${beside}
- (void)f:(NSInteger)p q:(BOOL)q {
  ATTrackingManagerAuthorizationStatus s = ATTrackingManager.trackingAuthorizationStatus;
  ${before}
  if (${condition}) { NSLog(@"%@", [[ASIdentifierManager sharedManager] advertisingIdentifier]); }
}
@end`;
  return (await detect({ 'Box.m': code })).reads[0]?.governed;
};

const yes = 'ATTrackingManagerAuthorizationStatusAuthorized';
const no = 'ATTrackingManagerAuthorizationStatusDenied';

describe('a read of the identifier in Objective-C', () => {
  it.each([
    [`s == ${yes}`, '', '', 'yes'],
    [`s != ${yes}`, '', '', 'no'],
    [`${yes} == s`, '', '', 'yes'],
    ['s == 3', '', '', 'yes'],
    ['s > 2', '', '', 'yes'],
    ['s >= 2', '', '', 'no'],
    ['[@(s) isEqual:@3]', '', '', 'yes'],
    ['[@(s) isEqualToNumber:@(3)]', '', '', 'yes'],
    ['[@(s) isEqualToNumber:@(2)]', '', '', 'no'],
    ['s', '', '', 'no'],
    [`q && s == ${yes}`, '', '', 'yes'],
    [`q || s == ${yes}`, '', '', 'no'],
    [`s == ${yes} || s == ${no}`, '', '', 'no'],
    ['n', `BOOL n = s == ${yes};`, '', 'yes'],
    ['n', `BOOL n = q && s == ${yes};`, '', 'yes'],
    ['!n', `BOOL n = s != ${yes};`, '', 'yes'],
    ['n == YES', `BOOL n = s == ${yes};`, '', 'yes'],
    ['n == NO', `BOOL n = s == ${yes};`, '', 'no'],
    ['n', `BOOL n = NO; if (s == ${yes}) { n = YES; }`, '', 'yes'],
    ['n', `BOOL n = NO; if (s == ${yes}) { n = YES; } if (q) { n = YES; }`, '', 'no'],
    ['n', `BOOL n; switch (s) { case ${yes}: n = YES; break; default: n = NO; }`, '', 'yes'],
    ['n', `BOOL n; switch (s) { case ${no}: n = NO; break; default: n = YES; }`, '', 'no'],
    ['self.isOn', `self.isOn = s == ${yes};`, '', 'yes'],
    ['_isOn', `_isOn = s == ${yes};`, '', 'yes'],
    ['[self isOn]', `[self setIsOn:s == ${yes}];`, '', 'yes'],
    ['b.isOn', `Box *b = [Box new]; b.isOn = s == ${yes};`, '', 'yes'],
    ['b.isOn', `Box *b = [[Box alloc] init]; b.isOn = s == ${yes}; b.isOn = YES;`, '', 'no'],
    ['[self may]', '', `- (BOOL)may { return ATTrackingManager.trackingAuthorizationStatus == ${yes}; }`, 'yes'],
    ['[self may:s]', '', `- (BOOL)may:(NSInteger)x { return x == ${yes}; }`, 'yes'],
    ['[self may:s]', '', `- (BOOL)may:(NSInteger)x { if (x == ${no}) return NO; return YES; }`, 'no'],
    ['[Box may:s]', '', `+ (BOOL)may:(NSInteger)x { return x == ${yes}; }`, 'yes'],
    ['may(s)', '', `static BOOL may(NSInteger x) { return x == ${yes}; }`, 'yes'],
    ['n()', `BOOL (^n)(void) = ^{ return s == ${yes}; };`, '', 'yes'],
    ['n(s)', `BOOL (^n)(NSInteger) = ^(NSInteger x) { return x == ${yes}; };`, '', 'yes'],
    ['YES', `if (s != ${yes}) return;`, '', 'yes'],
    ['YES', `if (s == ${yes}) return;`, '', 'no'],
    ['YES', `NSParameterAssert(s == ${yes});`, '', 'no'],
    [`(q ? ${yes} : ${no}) == s`, '', '', 'no'],
  ])('below %s after %s beside %s is governed: %s', async (condition, before, beside, expected) => {
    expect(await governed(condition, before, beside)).toBe(expected);
  });
});
