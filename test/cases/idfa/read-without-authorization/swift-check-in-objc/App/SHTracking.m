#import "SHTracking.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation SHTracking
+ (BOOL)isTrackingAllowed { if (@available(iOS 14, *)) { return [ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusAuthorized; } return YES; }
@end
