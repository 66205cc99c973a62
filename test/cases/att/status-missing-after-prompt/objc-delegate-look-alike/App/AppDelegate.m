#import "AppDelegate.h"
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>


@protocol PromptDelegate <NSObject>
- (void)promptDidAnswer:(ATTrackingManagerAuthorizationStatus)status;
@end
@interface Prompt : NSObject
@property (nonatomic, weak) id<PromptDelegate> delegate;
- (void)show;
@end
@implementation Prompt
- (void)show { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [self.delegate promptDidAnswer:status]; }]; } // expect: att/status-missing-after-prompt error
@end
@interface AppDelegate () <PromptDelegate>
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
    prompt.delegate = self;
    [prompt show];
}
- (void)promptDidAnswer:(ATTrackingManagerAuthorizationStatus)status { NSLog(@"%lu", status); }

@end
