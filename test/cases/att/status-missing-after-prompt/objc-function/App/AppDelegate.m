#import "AppDelegate.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>


static void Forward(ATTrackingManagerAuthorizationStatus status) { [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil]; }
@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
    options.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
    [[MParticle sharedInstance] startWithOptions:options];
    return YES;
}
- (void)applicationDidBecomeActive:(UIApplication *)application {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { Forward(status); }];
}

@end
