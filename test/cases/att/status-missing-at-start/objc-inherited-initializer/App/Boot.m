#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

@interface BaseOptions : MParticleOptions
@end
@implementation BaseOptions
- (instancetype)init {
  if ((self = [super init])) { self.attStatus = @(ATTrackingManager.trackingAuthorizationStatus); }
  return self;
}
@end

@interface ShopOptions : BaseOptions
@end
@implementation ShopOptions
- (instancetype)initForShop {
  if (self = [super init]) { self.environment = MPEnvironmentProduction; }
  return self;
}
@end

@interface PlainOptions : MParticleOptions
@end
@implementation PlainOptions
- (instancetype)init {
  if ((self = [super init])) { self.environment = MPEnvironmentProduction; }
  return self;
}
@end

@implementation Boot
- (void)own {
  [[MParticle sharedInstance] startWithOptions:[[BaseOptions alloc] init]];
}
- (void)inherited {
  ShopOptions *options = [[ShopOptions alloc] init];
  [[MParticle sharedInstance] startWithOptions:options];
}
- (void)another {
  [[MParticle sharedInstance] startWithOptions:[[ShopOptions alloc] initForShop]];
}
- (void)made {
  [[MParticle sharedInstance] startWithOptions:[ShopOptions new]];
}
- (void)wrong {
  [[MParticle sharedInstance] startWithOptions:[[PlainOptions alloc] init]]; // expect: att/status-missing-at-start error
}
@end
