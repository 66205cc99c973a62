#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (void)launch {
    [[MParticle sharedInstance] startWithOptions:({
        MParticleOptions *tracked = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
        tracked.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
        tracked;
    })];
}
@end
