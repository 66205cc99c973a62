#import "SHAnalytics.h"
#import <mParticle-Apple-SDK/mParticle.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation SHAnalytics
+ (SHAnalytics *)sharedAnalytics { static SHAnalytics *it; static dispatch_once_t t; dispatch_once(&t, ^{ it = [SHAnalytics new]; }); return it; }
+ (SHAnalytics *)shared { return [self sharedAnalytics]; }
- (void)updateTrackingWithStatus:(ATTrackingManagerAuthorizationStatus)status {
    MPATTAuthorizationStatus mapped = MPATTAuthorizationStatusNotDetermined;
    switch (status) {
        case ATTrackingManagerAuthorizationStatusAuthorized: mapped = MPATTAuthorizationStatusAuthorized; break;
        case ATTrackingManagerAuthorizationStatusDenied: mapped = MPATTAuthorizationStatusDenied; break;
        case ATTrackingManagerAuthorizationStatusRestricted: mapped = MPATTAuthorizationStatusRestricted; break;
        case ATTrackingManagerAuthorizationStatusNotDetermined: break;
    }
    [[MParticle sharedInstance] setATTStatus:mapped withATTStatusTimestampMillis:nil];
}
@end
