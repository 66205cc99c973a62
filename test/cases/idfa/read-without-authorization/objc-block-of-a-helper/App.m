#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Reporter
- (void)whenAllowed:(void (^)(void))block {
    if (ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized) { block(); }
}
- (void)report {
    [self whenAllowed:^{ NSLog(@"%@", [ASIdentifierManager sharedManager].advertisingIdentifier); }];
}
@end
