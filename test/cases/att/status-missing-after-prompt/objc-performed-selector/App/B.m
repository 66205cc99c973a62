#import <AppTrackingTransparency/AppTrackingTransparency.h>
@import mParticle_Apple_SDK;
@implementation B
- (void)ask {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    [self performSelectorOnMainThread:@selector(answered:) withObject:@(status) waitUntilDone:NO];
  }];
}
- (void)answered:(NSNumber *)status {
  [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status.unsignedIntegerValue withATTStatusTimestampMillis:nil];
}
@end
