#import <mParticle_Apple_SDK/mParticle.h>

@implementation Crash
- (void)watch {
    [[MParticle sharedInstance] beginUncaughtExceptionLogging];
}
@end
