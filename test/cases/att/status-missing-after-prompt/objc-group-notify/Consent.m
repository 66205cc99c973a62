#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

void Ask(void) {
    dispatch_group_t group = dispatch_group_create();
    dispatch_group_enter(group);
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        dispatch_group_leave(group);
    }];
    dispatch_group_notify(group, dispatch_get_main_queue(), ^{
        [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)[ATTrackingManager trackingAuthorizationStatus] withATTStatusTimestampMillis:nil];
    });
}
