#import "Probe.h"
#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle-Apple-SDK/mParticle.h>
#import "Shop-Swift.h"
@implementation Boot
- (void)begin {
    [[ATTHelper shared] requestWithCompletion:^(NSUInteger status) {
        [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:@([[NSDate date] timeIntervalSince1970] * 1000)];
    }];
}
@end
