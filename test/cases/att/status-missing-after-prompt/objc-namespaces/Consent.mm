#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

namespace Privacy { namespace Consent {
void give(ATTrackingManagerAuthorizationStatus status) {
  [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
}
void drop(ATTrackingManagerAuthorizationStatus status) {}
} }

namespace app {
void hand(ATTrackingManagerAuthorizationStatus status) { Privacy::Consent::give(status); }
}

void ask() {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    Privacy::Consent::give(status);
  }];
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    app::hand(status);
  }];
}

void askForNothing() {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt warning
    Privacy::Consent::drop(status);
  }];
}
