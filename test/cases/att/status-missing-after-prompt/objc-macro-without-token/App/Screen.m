#import "Ask.h"

@implementation Screen

- (void)onContinue {
  [TRACKING requestTrackingAuthorizationWithCompletionHandler:^(NSUInteger status) {}]; // expect: att/status-missing-after-prompt error
}

@end
