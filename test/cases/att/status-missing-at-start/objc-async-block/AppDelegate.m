#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (void)launch {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        options.attStatus = @(status);
    }];
    [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start error
}
@end
