#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Launch

- (void)becameActive {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
        options.attStatus = @(status);
        [[MParticle sharedInstance] startWithOptions:options];
    }];
}

@end
