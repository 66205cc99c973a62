#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
@implementation A
- (NSUUID *)read {
  NSMutableArray *allowed = [NSMutableArray arrayWithObjects:@(ATTrackingManagerAuthorizationStatusAuthorized), nil];
  [allowed addObject:@(ATTrackingManagerAuthorizationStatusDenied)];
  if ([allowed containsObject:@([ATTrackingManager trackingAuthorizationStatus])]) return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization error
  return nil;
}
- (NSUUID *)read2 {
  NSMutableArray *allowed = [NSMutableArray array];
  [allowed addObject:@(ATTrackingManagerAuthorizationStatusAuthorized)];
  if ([allowed containsObject:@([ATTrackingManager trackingAuthorizationStatus])]) return [[ASIdentifierManager sharedManager] advertisingIdentifier];
  return nil;
}
- (NSUUID *)read3 {
  NSMutableDictionary *d = [NSMutableDictionary dictionary];
  d[@"on"] = @([ATTrackingManager trackingAuthorizationStatus] == ATTrackingManagerAuthorizationStatusAuthorized);
  if ([d[@"on"] boolValue]) return [[ASIdentifierManager sharedManager] advertisingIdentifier];
  return nil;
}
- (NSUUID *)read4:(NSString *)key {
  NSMutableDictionary *d = [@{@"on": @NO} mutableCopy];
  d[key] = @YES;
  if ([d[@"on"] boolValue]) return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization error
  return nil;
}
- (NSUUID *)read5:(NSString *)key {
  NSMutableDictionary *d = [NSMutableDictionary dictionaryWithDictionary:@{@"on": @NO}];
  [d setObject:@YES forKey:key];
  if ([[d objectForKey:@"on"] boolValue]) return [[ASIdentifierManager sharedManager] advertisingIdentifier]; // expect: idfa/read-without-authorization error
  return nil;
}
@end
