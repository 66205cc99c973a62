#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  if ([ATTrackingManager class]) {
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
  }
  [[MParticle sharedInstance] startWithOptions:options];
  return YES;
}

- (void)applicationWillEnterForeground:(UIApplication *)application {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  Class manager = NSClassFromString(@"ATTrackingManager");
  if (manager != nil && [manager respondsToSelector:@selector(trackingAuthorizationStatus)]) {
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
  }
  [[MParticle sharedInstance] startWithOptions:options];
}
@end
