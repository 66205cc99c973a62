#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
#import "Consent.h"
@interface Consent ()
@property (nonatomic, assign) BOOL allowed;
@end
@implementation Consent
- (void)ask {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt error
        self.allowed = status == ATTrackingManagerAuthorizationStatusAuthorized;
    }];
}
- (void)dump {
    NSLog(@"allowed: %d", self.allowed);
}
@end
