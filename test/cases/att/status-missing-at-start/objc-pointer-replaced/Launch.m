#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

static void restore(MParticleOptions **options) {
    *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
}

@implementation Launch

- (void)begin {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
    restore(&options);
    [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start error
}

@end
