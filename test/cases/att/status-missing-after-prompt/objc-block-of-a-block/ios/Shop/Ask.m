#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
@implementation Ask
- (dispatch_block_t (^)(void))maker {
  return ^{ return ^{ [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus s) { NSLog(@"%lu", s); }]; }; }; // expect: att/status-missing-after-prompt error
}
@end
