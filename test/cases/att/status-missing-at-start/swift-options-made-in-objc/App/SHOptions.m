#import "SHOptions.h"
#import <mParticle-Apple-SDK/mParticle.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation SHOptions
+ (MParticleOptions *)makeOptionsWithKey:(NSString *)key {
    MParticleOptions *options = [MParticleOptions optionsWithKey:key secret:@"s"];
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
    return options;
}
@end
