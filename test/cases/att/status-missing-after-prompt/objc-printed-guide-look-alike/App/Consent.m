#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

// The same bracket too many, around what gives mParticle no status.
void askOnce(void) {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus answer) { // expect: att/status-missing-after-prompt warning
    switch (answer) {
      case ATTrackingManagerAuthorizationStatusAuthorized:
        [[MParticle sharedInstance]] logScreen:@"Agreed" eventInfo:nil];
        break;
      default:
        [[MParticle sharedInstance]] logScreen:@"Refused" eventInfo:nil];
    }
  }];
}
