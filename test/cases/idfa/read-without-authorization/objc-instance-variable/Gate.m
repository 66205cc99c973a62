#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>

@interface Gate : NSObject
@property (nonatomic) BOOL isOn;
@property (nonatomic, getter=isAsked) BOOL asked;
@end

@implementation Gate {
  BOOL _kept;
}

- (void)refresh {
  self.isOn = ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized;
  _kept = ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized;
  _asked = ATTrackingManager.trackingAuthorizationStatus != ATTrackingManagerAuthorizationStatusNotDetermined;
}

- (NSUUID *)byVariable {
  return _isOn ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil;
}

- (NSUUID *)byOwnVariable {
  return _kept ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil;
}

- (NSUUID *)byGetter {
  return self.isAsked ? ASIdentifierManager.sharedManager.advertisingIdentifier : nil; // expect: idfa/read-without-authorization warning
}

@end
