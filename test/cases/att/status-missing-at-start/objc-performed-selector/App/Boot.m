#import <AppTrackingTransparency/AppTrackingTransparency.h>
@import mParticle_Apple_SDK;
@implementation Boot
- (void)run {
  MParticleOptions *options = [MParticleOptions optionsWithKey:@"k" secret:@"s"];
  [self performSelector:@selector(prepare:) withObject:options];
  [[MParticle sharedInstance] startWithOptions:options];
}
- (void)prepare:(MParticleOptions *)options {
  options.attStatus = @(ATTrackingManager.trackingAuthorizationStatus);
}
@end
