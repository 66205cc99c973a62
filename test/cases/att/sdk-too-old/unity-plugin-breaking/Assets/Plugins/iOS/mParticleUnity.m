#import "mParticleUnity.h"
#import <mParticle_Apple_SDK/mParticle.h>

// The plugin's bridge: its start is not the app's.
void _Initialize(const char *optionsJSON) {
    MParticleOptions *options = optionsFromJSON(optionsJSON);
    [[MParticle sharedInstance] startWithOptions:options];
}
