#import "SHAnalytics.h"
#import <mParticle-Apple-SDK/mParticle.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation SHAnalytics
+ (SHAnalytics *)shared { static SHAnalytics *it; static dispatch_once_t t; dispatch_once(&t, ^{ it = [SHAnalytics new]; }); return it; }
- (void)updateTrackingWithStatus:(ATTrackingManagerAuthorizationStatus)status { [[MParticle sharedInstance] logEvent:@"tracking" eventType:MPEventTypeOther eventInfo:@{ @"status": @(status) }]; }
@end
