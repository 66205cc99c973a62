using AppTrackingTransparency;
using mParticle.MAUI;

public static class Tracking
{
    public static void AskForPermission()
    {
        ATTrackingManager.RequestTrackingAuthorization(status =>
            MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status, DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
    }
}
