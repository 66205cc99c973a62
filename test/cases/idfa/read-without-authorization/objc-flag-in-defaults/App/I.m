#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <AdSupport/AdSupport.h>
@import mParticle_Apple_SDK;
@implementation I
- (void)refresh {
  BOOL isOn = [ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusAuthorized;
  [[NSUserDefaults standardUserDefaults] setBool:isOn forKey:@"tracking"];
  [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)[ATTrackingManager trackingAuthorizationStatus] withATTStatusTimestampMillis:nil];
}
- (NSUUID *)idfa {
  if (![[NSUserDefaults standardUserDefaults] boolForKey:@"tracking"]) return nil;
  return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization warning
}
- (NSUUID *)other {
  if (![[NSUserDefaults standardUserDefaults] boolForKey:@"newsletter"]) return nil;
  return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization error
}
- (void)force { [[NSUserDefaults standardUserDefaults] setBool:YES forKey:@"forced"]; [self forced]; }
- (NSUUID *)forced {
  if (![[NSUserDefaults standardUserDefaults] boolForKey:@"forced"]) return nil;
  return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization error
}
@end
