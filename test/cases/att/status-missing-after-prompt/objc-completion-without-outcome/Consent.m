#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent

- (void)requestThen:(void (^)(void))next {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        dispatch_async(dispatch_get_main_queue(), next);
    }];
}

- (void)launched {
    [self requestThen:^{
        [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)ATTrackingManager.trackingAuthorizationStatus
                    withATTStatusTimestampMillis:nil];
    }];
}

@end
