#import <AdSupport/AdSupport.h>
@import mParticle_Apple_SDK;

@implementation Ads
- (void)refresh {
  [self load];
  [self show];
}
- (void)load {
  if (!self.store.hasConsent) return;
  [self send:[[ASIdentifierManager sharedManager] advertisingIdentifier]]; // expect: idfa/read-without-authorization warning
}
- (void)show {}
@end
