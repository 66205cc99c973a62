#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation Consent
+ (BOOL)isAllowed { return [ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusAuthorized; }
@end
