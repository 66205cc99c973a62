#import <mParticle_Apple_SDK/mParticle.h>

@implementation Consent
- (void)agree {
    [[MParticle sharedInstance] setATTStatus:MPATTAuthorizationStatusAuthorized withATTStatusTimestampMillis:nil]; // expect: att/status-hard-coded warning
}
@end
