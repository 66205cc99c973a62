#import "Services.h"

@implementation Services
- (MParticle *)mp { return [MParticle sharedInstance]; }
- (MParticleOptions *)options { return [MParticleOptions optionsWithKey:@"k" secret:@"s"]; }
@end
