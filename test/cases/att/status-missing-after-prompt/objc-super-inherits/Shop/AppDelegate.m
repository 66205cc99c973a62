#import <UIKit/UIKit.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@interface Giver : NSObject
@end
@implementation Giver
- (instancetype)init {
  if (self = [super init]) [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)ATTrackingManager.trackingAuthorizationStatus withATTStatusTimestampMillis:nil];
  return self;
}
@end

@interface Counter : Giver
@end
@implementation Counter
- (instancetype)init { self = [super init]; return self; }
@end

@implementation AppDelegate
- (BOOL)application:(UIApplication *)application didFinishLaunchingWithOptions:(NSDictionary *)launchOptions {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  options.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
  [[MParticle sharedInstance] startWithOptions:options];
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    self.counter = [[Counter alloc] init];
  }];
  return YES;
}
@end
