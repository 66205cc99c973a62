#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Ads
- (void)report:(MParticleOptions *)options {
    [[MParticle sharedInstance] startWithOptions:options];
    if (NSClassFromString(@"ASIdentifierManager") == nil) { return; }
    NSLog(@"[[ASIdentifierManager sharedManager] advertisingIdentifier]");
}
@end
