#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Advertiser
- (NSString *)identifier {
    BOOL mayRead = NO;
    if (@available(iOS 14, *)) {
        if ([ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusAuthorized) mayRead = YES;
    } else {
        mayRead = [[ASIdentifierManager sharedManager] isAdvertisingTrackingEnabled];
    }
    if (!mayRead) return nil;
    return [ASIdentifierManager sharedManager].advertisingIdentifier.UUIDString;
}

/// The look-alike: the flag begins with YES, and only a refusal changes it.
- (NSString *)another {
    BOOL mayRead = YES;
    if (@available(iOS 14, *)) {
        if ([ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusDenied) mayRead = NO;
    }
    return mayRead ? [ASIdentifierManager sharedManager].advertisingIdentifier.UUIDString : nil; // expect: idfa/read-without-authorization warning
}
@end
