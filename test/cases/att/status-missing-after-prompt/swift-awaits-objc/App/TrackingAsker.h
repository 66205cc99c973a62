#import <Foundation/Foundation.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
NS_ASSUME_NONNULL_BEGIN
@interface TrackingAsker : NSObject
- (void)requestPermissionWithCompletion:(void (^)(ATTrackingManagerAuthorizationStatus status))completion;
@end
NS_ASSUME_NONNULL_END
