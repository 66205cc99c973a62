#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
#import "TrackingPermission.h"

@implementation TrackingPermission

- (void)ask {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        NSLog(@"The user chose %lu", (unsigned long)status);
    }];
}

@end
