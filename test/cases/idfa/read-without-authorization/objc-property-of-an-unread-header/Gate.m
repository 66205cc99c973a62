#import "Gate.h"
#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>

@implementation Gate

- (void)refresh {
  self.isOn = ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized;
  _isAsked = ATTrackingManager.trackingAuthorizationStatus != ATTrackingManagerAuthorizationStatusNotDetermined;
}

- (BOOL)isAllowed {
  return ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized;
}

- (NSUUID *)byProperty {
  return self.isOn ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil;
}

- (NSUUID *)byVariable {
  return _isOn ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil;
}

- (NSUUID *)byMethod {
  return self.isAllowed ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil;
}

- (NSUUID *)byOtherVariable {
  return self.isAsked ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil; // expect: idfa/read-without-authorization warning
}

@end
