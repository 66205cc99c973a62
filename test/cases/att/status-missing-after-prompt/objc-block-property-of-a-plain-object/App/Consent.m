#import <AppTrackingTransparency/AppTrackingTransparency.h>
@import mParticle_Apple_SDK;
typedef void (^ConsentBlock)(ATTrackingManagerAuthorizationStatus status);
@interface Consent : NSObject
@property (nonatomic, copy) ConsentBlock completion;
@end
@implementation Consent
- (void)ask {
  __weak typeof(self) weakSelf = self;
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    dispatch_async(dispatch_get_main_queue(), ^{
      __strong typeof(weakSelf) strongSelf = weakSelf;
      if (strongSelf.completion) { strongSelf.completion(status); }
    });
  }];
}
@end
@interface Launcher : NSObject
@end
@implementation Launcher
- (void)launch {
  Consent *consent = [[Consent alloc] init];
  consent.completion = ^(ATTrackingManagerAuthorizationStatus status) {
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
  };
  [consent ask];
}
@end
