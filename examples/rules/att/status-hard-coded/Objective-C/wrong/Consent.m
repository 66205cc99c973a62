#import <mParticle_Apple_SDK/mParticle.h>
#import "Consent.h"

@implementation Consent

- (void)userAcceptedTerms {
    // The user accepted the terms, but never saw the ATT prompt.
    [[MParticle sharedInstance] setATTStatus:MPATTAuthorizationStatusAuthorized withATTStatusTimestampMillis:nil];
}

@end
