#import "AppDelegate.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>


@interface Prompt : NSObject
+ (void)askWithCompletion:(void (^)(ATTrackingManagerAuthorizationStatus))completion;
@end
@implementation Prompt
+ (void)askWithCompletion:(void (^)(ATTrackingManagerAuthorizationStatus))completion {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt error
        dispatch_async(dispatch_get_main_queue(), ^{ if (completion) completion(status); });
    }];
}
@end
@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
    options.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
    [[MParticle sharedInstance] startWithOptions:options];
    return YES;
}
- (void)applicationDidBecomeActive:(UIApplication *)application {
    [Prompt askWithCompletion:^(ATTrackingManagerAuthorizationStatus status) { NSLog(@"%lu", status); }];
}

@end
