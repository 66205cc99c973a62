using AdSupport;
using AppTrackingTransparency;

namespace Shop;

public class Ads {
  public string Identifier() {
    if (ATTrackingManager.TrackingAuthorizationStatus is not ATTrackingManagerAuthorizationStatus.Authorized) return null;
    return ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString();
  }
}
