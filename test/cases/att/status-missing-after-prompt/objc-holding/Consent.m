#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)ask:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        [self forward:status];
    }];
}

- (void)forward:(ATTrackingManagerAuthorizationStatus)status {
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
}
@end
