#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation MParticleOptions (Tracking)
+ (instancetype)releaseOptions {
    MParticleOptions *options = [self optionsWithKey:@"key" secret:@"secret"];
    [options addStatus];
    return options;
}
- (void)addStatus {
    self.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
}
@end

@implementation AppDelegate
- (void)launch {
    [[MParticle sharedInstance] startWithOptions:[MParticleOptions releaseOptions]];
}
@end
