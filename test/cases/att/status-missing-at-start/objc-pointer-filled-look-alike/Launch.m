#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Launch

- (void)begin {
    MParticleOptions *options = nil;
    [self makeOptions:&options];
    [[MParticle sharedInstance] startWithOptions:options];
}

- (void)makeOptions:(MParticleOptions **)options {
    *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    (*options).attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
}

@end
