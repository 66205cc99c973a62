#import "SHTracking.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation SHTracking
+ (BOOL)isTrackingAllowed { return [ATTrackingManager trackingAuthorizationStatus] != ATTrackingManagerAuthorizationStatusDenied; }
@end
