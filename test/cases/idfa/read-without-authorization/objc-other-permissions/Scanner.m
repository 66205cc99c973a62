#import <AVFoundation/AVFoundation.h>
#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <UserNotifications/UserNotifications.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Scanner
- (void)scan {
    [AVCaptureDevice requestAccessForMediaType:AVMediaTypeVideo completionHandler:^(BOOL granted) {
        if (granted) NSLog(@"%@", [ASIdentifierManager sharedManager].advertisingIdentifier); // expect: idfa/read-without-authorization warning
    }];
    AVAuthorizationStatus status = [AVCaptureDevice authorizationStatusForMediaType:AVMediaTypeVideo];
    if (status == AVAuthorizationStatusAuthorized) {
        NSLog(@"%@", [ASIdentifierManager sharedManager].advertisingIdentifier); // expect: idfa/read-without-authorization warning
    }
    if (ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized) {
        NSLog(@"%@", [ASIdentifierManager sharedManager].advertisingIdentifier);
    }
}
@end
