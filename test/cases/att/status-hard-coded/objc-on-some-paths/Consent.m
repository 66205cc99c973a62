#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)simulate {
    MPATTAuthorizationStatus status = (MPATTAuthorizationStatus)ATTrackingManager.trackingAuthorizationStatus;
    if (self.isInternal) {
        status = MPATTAuthorizationStatusAuthorized;
    }
    [[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:nil]; // expect: att/status-hard-coded note
}

- (void)summarize {
    BOOL agrees = ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized;
    [[MParticle sharedInstance] setATTStatus:agrees ? MPATTAuthorizationStatusAuthorized : MPATTAuthorizationStatusDenied withATTStatusTimestampMillis:nil];
}
@end
