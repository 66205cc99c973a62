#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (void)launch {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    [options setAttStatus:@(ATTrackingManager.trackingAuthorizationStatus)];
    [[MParticle sharedInstance] startWithOptions:options];
}
@end
