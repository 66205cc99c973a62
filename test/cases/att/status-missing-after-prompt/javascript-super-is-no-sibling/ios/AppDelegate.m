#import <mParticle_Apple_SDK/mParticle.h>
@implementation AppDelegate
- (void)launch { [[MParticle sharedInstance] startWithOptions:nil]; }
@end
