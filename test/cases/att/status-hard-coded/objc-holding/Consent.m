#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)forward:(ATTrackingManagerAuthorizationStatus)status {
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
}
@end
