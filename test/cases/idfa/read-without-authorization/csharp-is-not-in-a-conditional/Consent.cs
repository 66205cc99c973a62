using AppTrackingTransparency;
using AdSupport;

namespace Shop;

public class Consent
{
    static string Identifier() => ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString(); // expect: idfa/read-without-authorization warning

    public string Refused() =>
        ATTrackingManager.TrackingAuthorizationStatus is not ATTrackingManagerAuthorizationStatus.Authorized ? "" : ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString();

    public string Allowed() =>
        ATTrackingManager.TrackingAuthorizationStatus is ATTrackingManagerAuthorizationStatus.Authorized ? ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString() : "";

    public string NoneOfThree() =>
        ATTrackingManager.TrackingAuthorizationStatus is not ATTrackingManagerAuthorizationStatus.Denied and not ATTrackingManagerAuthorizationStatus.Restricted and not ATTrackingManagerAuthorizationStatus.NotDetermined ? ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString() : "";

    public string NotDenied() =>
        ATTrackingManager.TrackingAuthorizationStatus is not ATTrackingManagerAuthorizationStatus.Denied ? ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString() : ""; // expect: idfa/read-without-authorization warning

    public string NotDeniedOrAllowed() =>
        ATTrackingManager.TrackingAuthorizationStatus is ATTrackingManagerAuthorizationStatus.Authorized or ATTrackingManagerAuthorizationStatus.NotDetermined ? ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString() : ""; // expect: idfa/read-without-authorization warning

    public string Unguarded() => Identifier();
}
