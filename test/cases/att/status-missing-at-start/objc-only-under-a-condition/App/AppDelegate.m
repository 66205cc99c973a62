#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  if ([[NSUserDefaults standardUserDefaults] boolForKey:@"forwards"]) {
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
  }
  [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start note
  return YES;
}
@end
