#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <UserMessagingPlatform/UserMessagingPlatform.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
  [[MParticle sharedInstance] startWithOptions:options];
  return YES;
}

- (void)ask {
  [UMPConsentForm loadAndPresentIfRequiredFromViewController:self.screen // expect: att/status-missing-after-prompt note
                                           completionHandler:^(NSError *error) {
    NSLog(@"%@", error);
  }];
}

- (void)askAndTell {
  [UMPConsentForm loadAndPresentIfRequiredFromViewController:self.screen completionHandler:^(NSError *error) {
    MPATTAuthorizationStatus status = (MPATTAuthorizationStatus)[ATTrackingManager trackingAuthorizationStatus];
    [[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:nil];
  }];
}
@end
