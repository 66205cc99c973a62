#import <mParticle_Apple_SDK/mParticle.h>

@interface Services : NSObject
@property (nonatomic, readonly) MParticle *mp;
@property (nonatomic, readonly) MParticleOptions *options;
@end
