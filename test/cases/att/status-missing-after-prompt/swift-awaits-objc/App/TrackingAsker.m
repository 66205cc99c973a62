#import "TrackingAsker.h"
@implementation TrackingAsker
- (void)requestPermissionWithCompletion:(void (^)(ATTrackingManagerAuthorizationStatus))completion {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        dispatch_async(dispatch_get_main_queue(), ^{ completion(status); });
    }];
}
@end
