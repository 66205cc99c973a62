#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@interface Consent : NSObject
@end

@implementation Consent
- (void)ask {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt warning
        [self answered:status];
    }];
}

- (void)answered:(ATTrackingManagerAuthorizationStatus)status {
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
}
@end

@interface QuietConsent : Consent
@end

@implementation QuietConsent
- (void)answered:(ATTrackingManagerAuthorizationStatus)status {
    NSLog(@"%lu", (unsigned long)status);
}
@end

@implementation Launch
- (void)begin {
    [[QuietConsent new] ask];
}
@end
