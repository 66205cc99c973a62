#import <AppTrackingTransparency/AppTrackingTransparency.h>

@implementation Consent
- (void)ask {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}]; // expect: att/usage-description-missing error
}
@end
