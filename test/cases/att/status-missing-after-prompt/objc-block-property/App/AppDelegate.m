#import "AppDelegate.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>


@interface Prompt : NSObject
@property (nonatomic, copy) void (^answered)(ATTrackingManagerAuthorizationStatus status);
- (void)show;
@end
@implementation Prompt
- (void)show {
    __weak typeof(self) weakSelf = self;
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { if (weakSelf.answered) weakSelf.answered(status); }];
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
    Prompt *prompt = [Prompt new];
    prompt.answered = ^(ATTrackingManagerAuthorizationStatus status) { [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil]; };
    [prompt show];
}

@end
