#import "Tracker.h"

@implementation MParticle

+ (instancetype)sharedInstance {
    static MParticle *only;
    return only;
}

- (void)startWithOptions:(MParticleOptions *)options {
}

@end

@implementation MParticleOptions
@end

void begin(void) {
    [[MParticle sharedInstance] startWithOptions:[MParticleOptions new]];
}
