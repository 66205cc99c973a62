#import "Probe.h"
#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle-Apple-SDK/mParticle.h>
#import "Shop-Swift.h"
@implementation Boot
- (void)begin { [SHOPTracking askThen:^(NSInteger status) { [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil]; }]; }
@end
