#import <AppTrackingTransparency/AppTrackingTransparency.h>

typedef void (^PermissionHandler)(ATTrackingManagerAuthorizationStatus status);

@interface Permission : NSObject
@property (nonatomic, copy, nullable) PermissionHandler whenAnswered;
- (void)ask;
@end
