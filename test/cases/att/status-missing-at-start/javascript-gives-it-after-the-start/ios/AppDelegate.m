#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (void)launch {
    [[MParticle sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"key" secret:@"secret"]]; // expect: att/status-missing-at-start warning
}
@end
