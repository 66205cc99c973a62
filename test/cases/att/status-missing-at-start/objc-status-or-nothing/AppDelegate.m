#import "AppDelegate.h"
#import "Settings.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate

- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
  options.attStatus = [Settings sharesStatus] ? @([ATTrackingManager trackingAuthorizationStatus]) : nil;
  [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start note
  return YES;
}

@end
