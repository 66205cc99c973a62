#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@interface AppDelegate ()
@property (nonatomic, strong) NSNumber *status;
@end

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  options.attStatus = self.status;
  [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start note
  return YES;
}

- (void)restart {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  NSNumber *status;
  options.attStatus = status;
  [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start error
}

- (void)restartWithStatus {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  NSNumber *status;
  if (@available(iOS 14, *)) {
    status = @([ATTrackingManager trackingAuthorizationStatus]);
  }
  options.attStatus = status;
  [[MParticle sharedInstance] startWithOptions:options];
}
@end
