#import <AdSupport/AdSupport.h>
#import <UIKit/UIKit.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Legacy
- (NSUUID *)before {
    NSOperatingSystemVersion version = NSProcessInfo.processInfo.operatingSystemVersion;
    if (version.majorVersion < 14) {
        return [ASIdentifierManager sharedManager].advertisingIdentifier;
    }
    return nil;
}

- (NSUUID *)after {
    if ([UIDevice currentDevice].systemVersion.floatValue >= 14) {
        return [ASIdentifierManager sharedManager].advertisingIdentifier; // expect: idfa/read-without-authorization warning
    }
    return nil;
}
@end
