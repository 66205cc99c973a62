static void give(ATTrackingManagerAuthorizationStatus status) {
  [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
}
//// blocks in an array
typedef void (^Handler)(NSUInteger status);
@interface Center : NSObject
@property NSMutableArray *handlers;
@end
@implementation Center
- (instancetype)init { if (self = [super init]) { _handlers = [NSMutableArray array]; } return self; }
- (void)add:(Handler)handler { [self.handlers addObject:[handler copy]]; }
- (void)ask { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { for (Handler handler in self.handlers) handler(status); }]; }
@end
void f(void) { Center *center = [Center new]; [center add:^(NSUInteger status) { give(status); }]; [center ask]; }
