#import <mParticle_Apple_SDK/mParticle.h>
@interface MyParticle : MParticle
@end
@implementation MyParticle
- (void)boot {
    [self startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
    [super startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; // expect: att/status-missing-at-start error
}
@end
@implementation MParticle (App)
+ (MParticle *)app { return [self sharedInstance]; }
- (void)boot2 { [self startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; } // expect: att/status-missing-at-start error
@end
void go(void) { [[MParticle app] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; } // expect: att/status-missing-at-start error
void go1(void) { [[MyParticle sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; } // expect: att/status-missing-at-start error
typedef MParticle Analytics;
@compatibility_alias Tracking MParticle;
void go2(void) { [[Analytics sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; } // expect: att/status-missing-at-start error
void go3(void) { [[Tracking sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"k" secret:@"s"]]; } // expect: att/status-missing-at-start error
