#import "AppDelegate.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>


@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
    options.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
    [[MParticle sharedInstance] startWithOptions:options];
    return YES;
}
- (void)applicationDidBecomeActive:(UIApplication *)application {
    __block ATTrackingManagerAuthorizationStatus answer = ATTrackingManagerAuthorizationStatusNotDetermined;
    dispatch_semaphore_t lock = dispatch_semaphore_create(0);
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { answer = status; dispatch_semaphore_signal(lock); }];
    dispatch_semaphore_wait(lock, DISPATCH_TIME_FOREVER);
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)answer withATTStatusTimestampMillis:nil];
}

@end
