#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)ask:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt error
        NSLog(@"The user chose %lu", (unsigned long)status);
    }];
}
@end
