#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@interface Consent ()
@property (nonatomic) ATTrackingManagerAuthorizationStatus answer;
@end

@implementation Consent

- (void)setAnswer:(ATTrackingManagerAuthorizationStatus)answer {
    _answer = answer;
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)answer withATTStatusTimestampMillis:nil];
}

- (void)request {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt warning
        _answer = status; // The setter does not run.
    }];
}

@end
