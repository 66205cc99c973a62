#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Ads
- (void)report:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    if ([ATTrackingManager trackingAuthorizationStatus] != ATTrackingManagerAuthorizationStatusAuthorized) { return; }
    NSString *identifier = [[[ASIdentifierManager sharedManager] advertisingIdentifier] UUIDString];
}
@end
