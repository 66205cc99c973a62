#import "SHOptions.h"
#import <mParticle-Apple-SDK/mParticle.h>
@implementation SHOptions
+ (MParticleOptions *)makeOptionsWithKey:(NSString *)key {
    MParticleOptions *options = [MParticleOptions optionsWithKey:key secret:@"s"];
    options.logLevel = MPILogLevelDebug;
    return options;
}
@end
