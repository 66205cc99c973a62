#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)forward:(MPATTAuthorizationStatus)status {
    [[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:nil];
}
@end
