#import <AppTrackingTransparency/AppTrackingTransparency.h>
void AdjustAsk(void) {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
}
