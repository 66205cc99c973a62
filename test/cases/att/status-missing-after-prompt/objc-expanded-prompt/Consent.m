#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)ask:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    [ATTrackingManager requestTrackingAuthorizationPreferringExpandedInterface:YES additionalInformationAction:nil completionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt error
    }];
}
@end
