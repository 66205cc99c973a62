#import "AppDelegate.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle-Apple-SDK/mParticle.h>
@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
    [[MParticle sharedInstance] startWithOptions:options];
    return YES;
}
@end
