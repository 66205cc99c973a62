#import <AdSupport/AdSupport.h>
@implementation A
- (NSUUID *)read {
  BOOL on = NO;
  [Consent fill:&on];
  if (on) return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization warning
  return nil;
}
@end
