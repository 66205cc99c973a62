#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>

@implementation Reader
// Holds: the list has the one status that permits it.
- (void)readIfAuthorized {
    NSMutableArray *allowed = [NSMutableArray arrayWithObjects:@(ATTrackingManagerAuthorizationStatusAuthorized), nil];
    if ([allowed containsObject:@([ATTrackingManager trackingAuthorizationStatus])]) {
        [self send:[[ASIdentifierManager sharedManager] advertisingIdentifier]];
    }
}

// Violates: the list has another status too.
- (void)readIfAnswered {
    NSMutableArray *allowed = [NSMutableArray arrayWithObjects:@(ATTrackingManagerAuthorizationStatusAuthorized), @(ATTrackingManagerAuthorizationStatusDenied), nil];
    if ([allowed containsObject:@([ATTrackingManager trackingAuthorizationStatus])]) {
        [self send:[[ASIdentifierManager sharedManager] advertisingIdentifier]]; // expect: idfa/read-without-authorization warning
    }
}
@end
