#import <mParticle_Apple_SDK/mParticle.h>
@interface Services : NSObject
+ (MParticle *)particle;
+ (instancetype)shared;
- (MParticle *)sdk;
@end
@implementation Services
+ (MParticle *)particle { return [MParticle sharedInstance]; }
+ (instancetype)shared { static Services *s; static dispatch_once_t t; dispatch_once(&t, ^{ s = [Services new]; }); return s; }
- (MParticle *)sdk { return MParticle.sharedInstance; }
+ (id)anything { return [MParticle sharedInstance]; }
@end
static MParticle *mp(void) { return [MParticle sharedInstance]; }
@implementation Tracker
- (void)boot {
    [[Services particle] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    [Services.particle startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    [[[Services shared] sdk] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    [Services.shared.sdk startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    [[Services anything] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    [mp() startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    id sdk = [container resolve:[MParticle class]];
    [sdk startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    Class cls = [MParticle class];
    [[cls sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    __auto_type a = [MParticle sharedInstance];
    [a startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
}
@end
