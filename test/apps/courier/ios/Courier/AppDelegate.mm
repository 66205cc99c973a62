#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
#import "AppDelegate.h"

@implementation AppDelegate

- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  self.moduleName = @"Courier";
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
  if (@available(iOS 14, *)) {
    options.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
  }
  [[MParticle sharedInstance] startWithOptions:options];
  return [super application:application didFinishLaunchingWithOptions:launchOptions];
}

@end
