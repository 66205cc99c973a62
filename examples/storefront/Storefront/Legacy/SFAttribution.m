#import "SFAttribution.h"
#import <AdSupport/AdSupport.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation SFAttribution

- (void)reportInstall {
    // [[MParticle sharedInstance] beginUncaughtExceptionLogging];
    NSString *identifier = [[[ASIdentifierManager sharedManager] advertisingIdentifier] UUIDString];
    [[MParticle sharedInstance] logEvent:@"Install"
                               eventType:MPEventTypeOther
                               eventInfo:@{@"campaign_device": identifier}];
}

@end
