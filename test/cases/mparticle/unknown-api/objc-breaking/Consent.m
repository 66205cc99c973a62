#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)forward:(MPATTAuthorizationStatus)status {
    [[MParticle sharedInstance] setATTStatus:status withTimestampMillis:nil]; // expect: mparticle/unknown-api warning
    [[MParticle sharedInstance] updateLocation:nil]; // expect: mparticle/unknown-api warning
}
@end
