#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>

NSUUID *identifier(void) {
  switch ([ATTrackingManager trackingAuthorizationStatus]) {
    case ATTrackingManagerAuthorizationStatusNotDetermined ... ATTrackingManagerAuthorizationStatusDenied:
      return nil;
    default:
      return ASIdentifierManager.sharedManager.advertisingIdentifier;
  }
}

// Denied is 2.
NSUUID *tooShort(void) {
  switch ([ATTrackingManager trackingAuthorizationStatus]) {
    case 0 ... 1:
      return nil;
    default:
      return ASIdentifierManager.sharedManager.advertisingIdentifier; // expect: idfa/read-without-authorization warning
  }
}
