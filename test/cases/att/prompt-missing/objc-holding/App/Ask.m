#import <AppTrackingTransparency/AppTrackingTransparency.h>

void ask(void) {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
}
