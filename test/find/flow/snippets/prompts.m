static void give(ATTrackingManagerAuthorizationStatus status) {
  [[MParticle sharedInstance] setATTStatus:(MPATTAuthorizationStatus)status withATTStatusTimestampMillis:nil];
}
//// a function is called
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { give(status); }]; }
//// the outcome is not used
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { }]; }
//// the outcome goes to a function that nobody declares
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { track(status); }]; }
//// the outcome goes to a method that nobody declares
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [Analytics track:status]; }]; }
//// the outcome is logged
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { NSLog(@"%ld", status); }]; }
//// a block of the callers
void f(void (^done)(ATTrackingManagerAuthorizationStatus)) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { if (done) done(status); }]; }
//// a block that a caller supplies
void ask(void (^done)(ATTrackingManagerAuthorizationStatus)) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { if (done) done(status); }]; }
void f(void) { ask(^(ATTrackingManagerAuthorizationStatus status) { give(status); }); }
//// a block that a caller does not supply
void ask(void (^done)(ATTrackingManagerAuthorizationStatus)) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { if (done) done(status); }]; }
void f(void) { ask(nil); }
//// a property with a setter
@interface Store : NSObject
@property ATTrackingManagerAuthorizationStatus status;
@end
@implementation Store
- (void)setStatus:(ATTrackingManagerAuthorizationStatus)status { _status = status; give(status); }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { self.status = status; }]; }
@end
//// a property with a setter that is called
@interface Store : NSObject
@property ATTrackingManagerAuthorizationStatus status;
@end
@implementation Store
- (void)setStatus:(ATTrackingManagerAuthorizationStatus)status { give(status); }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [self setStatus:status]; }]; }
@end
//// an instance variable goes past the setter
@interface Store : NSObject
@property ATTrackingManagerAuthorizationStatus status;
@end
@implementation Store
- (void)setStatus:(ATTrackingManagerAuthorizationStatus)status { give(status); }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { _status = status; }]; }
@end
//// an instance variable is read as the property
@interface Store : NSObject
@property ATTrackingManagerAuthorizationStatus status;
@end
@implementation Store
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { _status = status; give(self.status); }]; }
@end
//// a method of the object
@implementation Store
- (void)use:(ATTrackingManagerAuthorizationStatus)status { give(status); }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [self use:status]; }]; }
@end
//// another method of the object
@implementation Store
- (void)use:(ATTrackingManagerAuthorizationStatus)status { give(status); }
- (void)use:(ATTrackingManagerAuthorizationStatus)status with:(id)more { }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [self use:status with:nil]; }]; }
@end
//// a method of the class
@implementation Store
+ (void)use:(ATTrackingManagerAuthorizationStatus)status { give(status); }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [Store use:status]; }]; }
@end
//// a method of the superclass
@interface Base : NSObject
@end
@implementation Base
- (void)use:(ATTrackingManagerAuthorizationStatus)status { give(status); }
@end
@interface Store : Base
@end
@implementation Store
- (void)use:(ATTrackingManagerAuthorizationStatus)status { [super use:status]; }
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [self use:status]; }]; }
@end
//// an object that is made with the outcome
@interface Event : NSObject
- (instancetype)initWithStatus:(ATTrackingManagerAuthorizationStatus)status;
@end
@implementation Event
- (instancetype)initWithStatus:(ATTrackingManagerAuthorizationStatus)status { self = [super init]; give(status); return self; }
@end
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [[Event alloc] initWithStatus:status]; }]; }
//// an object that is made without the outcome
@interface Event : NSObject
@end
@implementation Event
- (instancetype)init { self = [super init]; return self; }
- (instancetype)initWithStatus:(ATTrackingManagerAuthorizationStatus)status { self = [super init]; give(status); return self; }
@end
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [Event new]; [[Event alloc] init]; }]; }
//// a queue
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { dispatch_async(dispatch_get_main_queue(), ^{ give(status); }); }]; }
//// a variable of a block
void f(void) { __block ATTrackingManagerAuthorizationStatus last = 0; [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { last = status; give(last); }]; }
//// a dictionary
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { NSDictionary *all = @{@"status": @(status)}; give([all[@"status"] integerValue]); }]; }
//// a number that is boxed
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { NSNumber *number = @(status); give(number.integerValue); }]; }
//// cases that fall through
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { switch (status) {
case ATTrackingManagerAuthorizationStatusAuthorized: give(ATTrackingManagerAuthorizationStatusAuthorized); break;
case ATTrackingManagerAuthorizationStatusDenied:
case ATTrackingManagerAuthorizationStatusRestricted: give(ATTrackingManagerAuthorizationStatusDenied);
default: break; } }]; }
//// a case runs on into the next one
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { switch (status) {
case ATTrackingManagerAuthorizationStatusAuthorized: NSLog(@"yes");
case ATTrackingManagerAuthorizationStatusDenied: give(status); break;
default: break; } }]; }
//// a semaphore
void f(void) { dispatch_semaphore_t wait = dispatch_semaphore_create(0); __block ATTrackingManagerAuthorizationStatus last = 0; [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { last = status; dispatch_semaphore_signal(wait); }]; dispatch_semaphore_wait(wait, DISPATCH_TIME_FOREVER); give(last); }
//// a pointer that the outcome is put behind
static void put(ATTrackingManagerAuthorizationStatus status, ATTrackingManagerAuthorizationStatus *last) { *last = status; }
void f(void) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { ATTrackingManagerAuthorizationStatus last = 0; put(status, &last); give(last); }]; }
//// a delegate that nobody is known to be
@implementation Store
- (void)f { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { [self.delegate asked:status]; }]; }
@end
//// a system before the prompt
void f(void) { if (@available(iOS 14, *)) { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { give(status); }]; } }
//// a timer's selector asks for the status until there is one
@implementation Consent
- (void)ask {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
  [NSTimer scheduledTimerWithTimeInterval:1 target:self selector:@selector(poll:) userInfo:nil repeats:YES];
}
- (void)poll:(NSTimer *)timer {
  if (ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusNotDetermined) return;
  [timer invalidate];
  give(ATTrackingManager.trackingAuthorizationStatus);
}
@end
//// a timer's selector only logs the status
@implementation Consent
- (void)ask {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
  [NSTimer scheduledTimerWithTimeInterval:1 target:self selector:@selector(poll:) userInfo:nil repeats:YES];
}
- (void)poll:(NSTimer *)timer { NSLog(@"%ld", ATTrackingManager.trackingAuthorizationStatus); }
@end
//// a timer's block asks for the status
void f(void) {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
  [NSTimer scheduledTimerWithTimeInterval:1 repeats:YES block:^(NSTimer *timer) { give([ATTrackingManager trackingAuthorizationStatus]); }];
}
//// a timer that fires once is no poll
void f(void) {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
  [NSTimer scheduledTimerWithTimeInterval:1 repeats:NO block:^(NSTimer *timer) { give([ATTrackingManager trackingAuthorizationStatus]); }];
}
//// the app gives the status whenever it is active again
@implementation AppDelegate
- (void)ask { [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}]; }
- (void)applicationDidBecomeActive:(UIApplication *)application { give([ATTrackingManager trackingAuthorizationStatus]); }
@end
