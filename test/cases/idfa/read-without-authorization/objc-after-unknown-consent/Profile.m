#import <AdSupport/AdSupport.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Profile

- (void)plain:(Consent *)consent {
    if (consent.hasConsent) { NSLog(@"consent"); }
    NSLog(@"%@", ASIdentifierManager.sharedManager.advertisingIdentifier); // expect: idfa/read-without-authorization warning
}

- (void)chosen:(Consent *)consent {
    switch (consent.consentLevel) {
        case 1: NSLog(@"one"); break;
        default: NSLog(@"other");
    }
    NSLog(@"%@", ASIdentifierManager.sharedManager.advertisingIdentifier); // expect: idfa/read-without-authorization warning
}

// The look-alikes: a way leaves, or writes what decides.
- (void)leaves:(Consent *)consent {
    if (!consent.hasConsent) return;
    NSLog(@"%@", ASIdentifierManager.sharedManager.advertisingIdentifier); // expect: idfa/read-without-authorization warning
}

- (void)writes:(Consent *)consent {
    BOOL may = NO;
    if (consent.hasConsent) may = YES;
    if (may) NSLog(@"%@", ASIdentifierManager.sharedManager.advertisingIdentifier); // expect: idfa/read-without-authorization warning
}

@end
