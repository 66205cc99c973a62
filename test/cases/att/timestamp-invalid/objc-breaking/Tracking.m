#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@implementation Tracking

- (void)give {
    MPATTAuthorizationStatus status = (MPATTAuthorizationStatus)ATTrackingManager.trackingAuthorizationStatus;
    NSTimeInterval now = [[NSDate date] timeIntervalSince1970];
    [[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:@0]; // expect: att/timestamp-invalid error
    [[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:@(now)]; // expect: att/timestamp-invalid error
    [[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:[NSNumber numberWithDouble:now * 1000]];
}

@end
