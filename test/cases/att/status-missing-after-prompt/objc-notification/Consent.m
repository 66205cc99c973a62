#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

static NSString *const AnsweredNotification = @"answered";

@implementation Consent

- (void)request {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        [NSNotificationCenter.defaultCenter postNotificationName:AnsweredNotification object:self];
    }];
}

@end

@implementation Analytics

- (void)begin {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"key" secret:@"secret"];
    options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);
    [[MParticle sharedInstance] startWithOptions:options];
    [NSNotificationCenter.defaultCenter addObserver:self selector:@selector(answered:) name:AnsweredNotification object:nil];
}

- (void)answered:(NSNotification *)notification {
    [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)[ATTrackingManager trackingAuthorizationStatus]
                withATTStatusTimestampMillis:nil];
}

@end
