#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Ads
- (void)report:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    ASIdentifierManager *manager = ASIdentifierManager.sharedManager;
    NSLog(@"%@", manager.advertisingIdentifier.UUIDString); // expect: idfa/read-without-authorization error
}
@end
