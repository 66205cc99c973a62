#import <Flags/Flags.h>

@implementation AppDelegate
- (void)launch {
    // [[MParticle sharedInstance] startWithOptions:options];
    [[Flags sharedInstance] startWithOptions:[FlagOptions new]];
    NSLog(@"[[MParticle sharedInstance] startWithOptions:options]");
}
@end
