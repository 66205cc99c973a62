#import "mParticleUnity.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

// The app has changed the plugin's bridge: no option of the plugin gives a status at start.
void _Initialize(const char *optionsJSON) {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
    [[MParticle sharedInstance] startWithOptions:options];
}
