#import "AppDelegate.h"
#import <mParticle_Apple_SDK/mParticle.h>

@implementation AppDelegate

// The plugin starts nothing: native code does, and its options have the status.
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
  [[MParticle sharedInstance] startWithOptions:options]; // expect: att/status-missing-at-start warning
  return YES;
}

@end
