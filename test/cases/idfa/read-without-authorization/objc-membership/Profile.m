#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Profile

- (void)members {
    NSUInteger status = ATTrackingManager.trackingAuthorizationStatus;
    NSSet *good = [NSSet setWithObjects:@(ATTrackingManagerAuthorizationStatusAuthorized), nil];
    NSDictionary *may = @{@(ATTrackingManagerAuthorizationStatusAuthorized): @YES, @(ATTrackingManagerAuthorizationStatusDenied): @NO};
    if ([good containsObject:@(status)]) [self send:ASIdentifierManager.sharedManager.advertisingIdentifier];
    if ([may[@(status)] boolValue]) [self send:ASIdentifierManager.sharedManager.advertisingIdentifier];
    if ([@[@3] indexOfObject:@(status)] != NSNotFound) [self send:ASIdentifierManager.sharedManager.advertisingIdentifier];
}

// The look-alikes: the list has, or leaves out, a status that is no permission.
- (void)others {
    NSUInteger status = ATTrackingManager.trackingAuthorizationStatus;
    NSSet *wide = [NSSet setWithArray:@[@3, @0]];
    NSDictionary *may = @{@(ATTrackingManagerAuthorizationStatusNotDetermined): @YES};
    if ([wide containsObject:@(status)]) [self send:ASIdentifierManager.sharedManager.advertisingIdentifier]; // expect: idfa/read-without-authorization warning
    if ([may[@(status)] boolValue]) [self send:ASIdentifierManager.sharedManager.advertisingIdentifier]; // expect: idfa/read-without-authorization warning
    if ([@[@2, @1] indexOfObject:@(status)] == NSNotFound) [self send:ASIdentifierManager.sharedManager.advertisingIdentifier]; // expect: idfa/read-without-authorization warning
}

- (void)send:(NSUUID *)identifier { NSLog(@"%@", identifier); }

@end
