#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Ads
- (void)report:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    Class manager = NSClassFromString(@"ASIdentifierManager");
    SEL selector = NSSelectorFromString(@"advertisingIdentifier"); // expect: idfa/read-without-authorization warning
    NSLog(@"%@ %@", manager, NSStringFromSelector(selector));
}
@end
