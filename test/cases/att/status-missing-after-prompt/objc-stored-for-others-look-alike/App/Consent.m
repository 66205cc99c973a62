#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
#import "Consent.h"
@implementation Consent
- (void)ask {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt warning
        self->_allowed = status == ATTrackingManagerAuthorizationStatusAuthorized;
    }];
}
@end
