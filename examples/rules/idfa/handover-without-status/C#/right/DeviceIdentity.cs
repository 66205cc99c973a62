using AdSupport;
using AppTrackingTransparency;
using mParticle.MAUI;

public static class DeviceIdentity
{
    public static void IdentifyDevice()
    {
        MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
        if (ATTrackingManager.TrackingAuthorizationStatus != ATTrackingManagerAuthorizationStatus.Authorized) return;
        var request = new IdentityApiRequest();
        request.UserIdentities.Add(UserIdentity.IOSAdvertiserId, ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString());
        MParticle.Instance.Identity.Modify(request);
    }
}
