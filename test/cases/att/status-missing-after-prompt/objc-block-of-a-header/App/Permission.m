#import "Permission.h"

@implementation Permission
- (void)ask {
  __weak typeof(self) weakSelf = self;
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    __strong typeof(weakSelf) strongSelf = weakSelf;
    if (strongSelf.whenAnswered) strongSelf.whenAnswered(status);
  }];
}
@end
