#import "Permission.h"
#import <mParticle_Apple_SDK/mParticle.h>

@interface AppDelegate ()
@property (nonatomic, strong) Permission *permission;
@end

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
  [[MParticle sharedInstance] startWithOptions:options];
  self.permission = [Permission new];
  self.permission.whenAnswered = ^(ATTrackingManagerAuthorizationStatus status) {
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
  };
  return YES;
}

- (void)applicationDidBecomeActive:(UIApplication *)application {
  [self.permission ask];
}
@end
