#import "AppDelegate.h"
#import "Services.h"

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  Services *services = [Services new];
  [services.mp startWithOptions:services.options]; // expect: att/status-missing-at-start error
  return YES;
}
@end
