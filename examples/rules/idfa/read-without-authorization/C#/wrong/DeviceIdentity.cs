using AdSupport;
using mParticle.MAUI;

public static class DeviceIdentity
{
    public static void IdentifyDevice()
    {
        var request = new IdentityApiRequest();
        request.UserIdentities.Add(UserIdentity.IOSAdvertiserId, ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString());
        MParticle.Instance.Identity.Modify(request);
    }
}
