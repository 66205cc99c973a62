#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@import mParticle_Apple_SDK;
static void Load(NSUInteger *status) { *status = [ATTrackingManager trackingAuthorizationStatus]; }
NSUUID *F(void) {
  NSUInteger status = 0;
  Load(&status);
  if (status == 3) return [[ASIdentifierManager sharedManager] advertisingIdentifier];
  return nil;
}
NSUUID *G(NSError **error) {
  NSError *e = nil;
  [[Checker new] check:&e];
  if (e) return nil;
  return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization error
}
