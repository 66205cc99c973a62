#import <AppTrackingTransparency/AppTrackingTransparency.h>

extern "C" {
  // Holds: the component gives what the message says.
  void _ask(const char *receiver) {
    NSString *object = [NSString stringWithUTF8String:receiver];
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
      NSString *message = [NSString stringWithFormat:@"%lu", (unsigned long)status];
      UnitySendMessage([object UTF8String], "OnTracking", [message UTF8String]);
    }];
  }

  // Violates: the method of this name only shows it.
  void _askAgain(const char *receiver) {
    NSString *object = [NSString stringWithUTF8String:receiver];
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt error
      UnitySendMessage([object UTF8String], "OnShown", [[NSString stringWithFormat:@"%lu", (unsigned long)status] UTF8String]);
    }];
  }
}
