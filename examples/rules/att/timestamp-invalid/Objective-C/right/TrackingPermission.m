#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation TrackingPermission

- (void)ask {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status
                    withATTStatusTimestampMillis:@([[NSDate date] timeIntervalSince1970] * 1000)];
    }];
}

@end
