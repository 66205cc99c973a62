#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle-Apple-SDK/mParticle.h>

@implementation AppDelegate
- (void)launch {
  [[MParticle sharedInstance] startWithKey:@"k" secret:@"s"]; // expect: att/status-missing-at-start note
}

- (void)ask {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt note
    NSLog(@"%lu", status);
  }];
}
@end
