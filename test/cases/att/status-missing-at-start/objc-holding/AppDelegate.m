#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (void)launch {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    if (@available(iOS 14, *)) {
        options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
    }
    [[MParticle sharedInstance] startWithOptions:options];
}
@end
