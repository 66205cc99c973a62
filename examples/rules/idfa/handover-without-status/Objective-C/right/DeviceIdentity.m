#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
#import "DeviceIdentity.h"

@implementation DeviceIdentity

- (void)identifyDevice {
    ATTrackingManagerAuthorizationStatus status = [ATTrackingManager trackingAuthorizationStatus];
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
    if (status != ATTrackingManagerAuthorizationStatusAuthorized) { return; }
    MPIdentityApiRequest *request = [MPIdentityApiRequest requestWithEmptyUser];
    NSString *identifier = [[[ASIdentifierManager sharedManager] advertisingIdentifier] UUIDString];
    [request setIdentity:identifier identityType:MPIdentityIOSAdvertiserId];
    [[[MParticle sharedInstance] identity] modify:request completion:nil];
}

@end
