using AppTrackingTransparency;
using mParticle.MAUI;

public static class Tracking
{
    public static void AskForPermission()
    {
        ATTrackingManager.RequestTrackingAuthorization(status =>
        {
            if (status == ATTrackingManagerAuthorizationStatus.Authorized)
                MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Authorized);
        });
    }
}
