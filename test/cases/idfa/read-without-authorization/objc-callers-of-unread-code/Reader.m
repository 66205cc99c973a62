#import <AdSupport/AdSupport.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Reader
// Holds: the only caller, in a file that names no SDK, asks before.
+ (NSString *)identifier {
    return [[[ASIdentifierManager sharedManager] advertisingIdentifier] UUIDString];
}

// Violates: one of the two callers does not ask.
+ (NSString *)identifierForUpload {
    return [[[ASIdentifierManager sharedManager] advertisingIdentifier] UUIDString]; // expect: idfa/read-without-authorization warning
}
@end
