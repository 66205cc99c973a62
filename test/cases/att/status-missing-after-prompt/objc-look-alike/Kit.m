#import <mParticle_Apple_SDK/mParticle.h>

@implementation Kit
// A kit declares the SDK's method: it is told the status, and tells nobody.
- (id)setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:(NSNumber *)time {
    [[MParticle sharedInstance] startWithOptions:nil];
    return nil;
}
@end
